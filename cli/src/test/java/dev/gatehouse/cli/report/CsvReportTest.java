package dev.gatehouse.cli.report;

import static dev.gatehouse.cli.report.Samples.TIME;
import static dev.gatehouse.cli.report.Samples.admin;
import static dev.gatehouse.cli.report.Samples.alert;
import static dev.gatehouse.cli.report.Samples.entity;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import dev.gatehouse.detection.alert.Alert;
import dev.gatehouse.sigma.Level;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CsvReportTest {
    private static final Alert PLAIN = alert(
            Level.HIGH,
            Optional.of(TIME),
            3,
            "refused, \"again\"",
            List.of(
                    entity("ip", "203.0.113.24"),
                    entity("user", "guest@contoso.example"),
                    admin("adm_kim@contoso.example", Optional.empty())),
            "50053");

    @Test
    void anotherReaderFindsWhatTheAlertSays() throws IOException {
        Map<String, String> line = read(PLAIN).getFirst();

        assertThat(line)
                .containsEntry("time", "2026-05-04T09:41:07.999Z")
                .containsEntry("severity", "high")
                .containsEntry("summary", "refused, \"again\"")
                .containsEntry("account", "adm_kim@contoso.example")
                .containsEntry("account_id", "u1")
                .containsEntry("roles", "Global Administrator")
                .containsEntry("known_by", "assigned")
                .containsEntry("emergency_access", "no")
                .containsEntry("addresses", "203.0.113.24")
                .containsEntry("others", "user guest@contoso.example")
                .containsEntry("guide_rows", "signin-account-lockout")
                .containsEntry("attack", "T1110; T1110.003")
                .containsEntry("why", "ResultType = 50053 (equals 50053)")
                .containsEntry("events", "3")
                .containsEntry("event_ids", "e1")
                .containsEntry("read_from", "export/signins.ndjson at byte 18231")
                .containsEntry("advice", "Ask.")
                .containsEntry("alert_id", PLAIN.id().toString());
    }

    @Test
    void beginsWithAByteOrderMarkAndItsColumnsEvenWithoutAlerts() {
        assertThat(Printed.by(CsvReport::new))
                .isEqualTo("\uFEFFtime,severity,summary,account,account_id,account_type,roles,known_by,known_from,"
                        + "emergency_access,addresses,others,rule,guide_rows,attack,why,events,first_event,last_event,"
                        + "event_ids,tables,read_from,advice,expected,rule_id,rule_source,tenant,detected_at,context_version,"
                        + "alert_id,incident_id,sessions\r\n");
    }

    @Test
    void anAlertWithoutTimeOrAccountHasEmptyCells() throws IOException {
        Map<String, String> line =
                read(alert(Level.LOW, Optional.empty(), 1, "s", List.of(), "v")).getFirst();
        assertThat(line).containsEntry("time", "").containsEntry("account", "").containsEntry("roles", "");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=cmd|' /C calc'!A0",
                "+1",
                "-1",
                "@SUM(1)",
                "\t=1",
                "\r=1",
                "\n=1",
                "＝1",
                "'=1",
                "=HYPERLINK(\"x\",\"y\")"
            })
    void noCellIsAFormulaAndTakingTheApostropheOffGivesTheValueBack(String hostile) throws IOException {
        String cell =
                read(alert(Level.LOW, Optional.empty(), 1, hostile)).getFirst().getOrDefault("summary", "");

        assertThat(cell).startsWith("'");
        assertThat(cell.substring(1).replace('␉', '\t').replace('␍', '\r').replace('␊', '\n'))
                .isEqualTo(hostile);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\nb", "a\r\nb", "\"\"\n,", "a\u2028b", "a\u0000b", "a\u202Eb", "\uD800", ",", "\"", ""})
    void anAlertIsOneLineWhateverItHolds(String hostile) throws IOException {
        Alert alert =
                alert(Level.LOW, Optional.of(TIME), 1, hostile, List.of(admin(hostile, Optional.empty())), hostile);
        String text = Printed.by(CsvReport::new, alert, PLAIN);

        assertThat(text.lines()).hasSize(3);
        assertThat(parse(text)).hasSize(2).allSatisfy(line -> assertThat(line).hasSize(AlertColumn.values().length));
        assertThat(parse(text).get(1)).containsEntry("account", "adm_kim@contoso.example");
    }

    private static List<Map<String, String>> read(Alert... alerts) throws IOException {
        return parse(Printed.by(CsvReport::new, alerts));
    }

    private static List<Map<String, String>> parse(String text) throws IOException {
        try (MappingIterator<Map<String, String>> lines = CsvMapper.builder()
                .enable(CsvParser.Feature.FAIL_ON_MISSING_COLUMNS)
                .build()
                .readerForMapOf(String.class)
                .with(CsvSchema.emptySchema().withHeader())
                .readValues(text.substring(1))) {
            return lines.readAll();
        }
    }
}
