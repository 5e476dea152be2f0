package dev.gatehouse.logs.csv;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.gatehouse.logs.Mark;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whatever stands in headers and cells, every row becomes one record that is JSON, and a good row a row. */
final class PortalFuzzTest {
    private static final ObjectMapper JSON = new ObjectMapper()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY);
    private static final List<String> CELLS = List.of(
            "",
            "",
            " ",
            "0",
            "00",
            "-1",
            "50126",
            "9999999999999999999999",
            "1e999",
            "NaN",
            "null",
            "true",
            "Yes",
            "Success",
            "SUCCESS",
            "Not Applied",
            ",",
            ",,,,",
            "a, b, c, d, DE",
            "\"",
            "\\",
            "}]",
            "{\"@gatehouse\":1}",
            "'=1+1",
            "'",
            "'-",
            "\u0000\u001F",
            "\n\r\t",
            "\uD83D\uDE00",
            "İıŞ",
            "x".repeat(3000));
    private static final List<String> FILES =
            List.of("InteractiveSignIns.csv", "NonInteractiveSignIns.csv", "MSISignIns.csv", "AuthDetails", "", "/");

    @Test
    void everyRowBecomesOneRecord() throws IOException {
        Random random = new Random(20260301);
        for (int i = 0; i < 400; i++) {
            List<String> header = header(random);
            List<String> good = new ArrayList<>(Collections.nCopies(header.size(), ""));
            int time = Math.max(header.indexOf("Date (UTC)"), 0);
            good.set(time, "2026-03-01T08:19:41Z");
            List<List<String>> rows = new ArrayList<>();
            for (int row = 0; row < 5; row++) {
                rows.add(header.stream()
                        .map(name -> CELLS.get(random.nextInt(CELLS.size())))
                        .toList());
            }
            rows.add(good);
            PortalReading reading = PortalReading.ofRows(FILES.get(random.nextInt(FILES.size())), header, rows);

            List<String> records = reading.records.toString().lines().toList();
            assertThat(records).hasSameSizeAs(rows);
            for (String record : records) {
                JsonNode json = JSON.readTree(record);
                assertThat(json.path(Mark.NAME).asText()).startsWith("portal-csv/");
            }
            assertThat(reading.rows.size() + reading.quarantined.size()).isEqualTo(rows.size());
            assertThat(reading.rows.getLast()).containsEntry("TimeGenerated", "2026-03-01T08:19:41Z");
        }
    }

    private static List<String> header(Random random) {
        List<List<String>> kinds = List.of(
                PortalSamples.CURRENT, PortalSamples.APPLICATIONS, PortalAuditLogsTest.header(), PortalSamples.older());
        List<String> header = new ArrayList<>(kinds.get(random.nextInt(kinds.size())));
        for (int i = random.nextInt(8); i > 0; i--) {
            header.add(random.nextBoolean() ? "@gatehouse" : header.get(random.nextInt(header.size())));
        }
        header.addAll(CELLS.subList(0, random.nextInt(CELLS.size())));
        Collections.shuffle(header, random);
        return header;
    }
}
