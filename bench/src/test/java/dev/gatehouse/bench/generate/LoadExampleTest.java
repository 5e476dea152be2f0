package dev.gatehouse.bench.generate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LoadExampleTest {
    private static final int EVENTS = 3_000;

    @TempDir
    Path folder;

    @Test
    void followsFromItsSeed() throws IOException {
        Path first = folder.resolve("first.ndjson");
        Path second = folder.resolve("second.ndjson");
        LoadExample.write(first, EVENTS, 1);
        LoadExample.write(second, EVENTS, 1);
        assertThat(Files.mismatch(first, second)).isEqualTo(-1);
        LoadExample.write(second, EVENTS, 2);
        assertThat(Files.mismatch(first, second)).isNotEqualTo(-1);
    }

    @Test
    void everyLineIsASignInOfThreeToFourKilobytesOnAverage() throws IOException {
        Path file = folder.resolve("load.ndjson");
        LoadExample.write(file, EVENTS, 1);
        List<JsonNode> records = records(file);
        assertThat(records).hasSize(EVENTS);
        assertThat(Files.size(file) / EVENTS).isBetween(3_000L, 4_096L);
        assertThat(records)
                .extracting(record -> record.at("/category").asText())
                .containsOnly(
                        "SignInLogs",
                        "NonInteractiveUserSignInLogs",
                        "ServicePrincipalSignInLogs",
                        "ManagedIdentitySignInLogs");
        assertThat(new HashSet<>(records.stream()
                        .map(record -> record.at("/properties/id"))
                        .toList()))
                .hasSize(EVENTS);
    }

    @Test
    void nineInTenSucceedAndTheRestFailInManyWays() throws IOException {
        Path file = folder.resolve("load.ndjson");
        LoadExample.write(file, EVENTS, 1);
        List<String> codes = records(file).stream()
                .map(record -> record.at("/resultType").asText())
                .toList();
        assertThat(codes.stream().filter("0"::equals).count()).isBetween(EVENTS * 87L / 100, EVENTS * 93L / 100);
        assertThat(new HashSet<>(codes)).hasSizeGreaterThan(10).contains("50126", "50053", "50074", "500121", "53003");
    }

    @Test
    void theAuditBesideItNamesFortyAdministrators() throws IOException {
        Path audits = LoadExample.write(folder.resolve("load.ndjson"), 10, 1);
        assertThat(audits).hasFileName("load-audits.ndjson");
        assertThat(records(audits).stream()
                        .filter(record -> record.at("/operationName")
                                .asText()
                                .equals("Add eligible member to role in PIM completed (timebound)"))
                        .map(record ->
                                record.at("/properties/targetResources/2/id").asText())
                        .distinct())
                .hasSize(40);
    }

    private static List<JsonNode> records(Path file) throws IOException {
        var mapper = new ObjectMapper();
        var records = new ArrayList<JsonNode>();
        for (String line : Files.readAllLines(file)) {
            records.add(mapper.readTree(line));
        }
        return records;
    }
}
