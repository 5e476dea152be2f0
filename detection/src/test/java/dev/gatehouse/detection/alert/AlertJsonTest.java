package dev.gatehouse.detection.alert;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.gatehouse.detection.rules.RuleSource;
import dev.gatehouse.logs.Table;
import dev.gatehouse.sigma.Level;
import dev.gatehouse.sigma.RuleId;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

final class AlertJsonTest {
    private static final Instant TIME = Instant.parse("2026-05-04T09:41:07Z");
    private static final RuleId RULE = new RuleId(UUID.fromString("7614182f-03f0-4153-969b-a07c2f9d3cce"));

    @Test
    void writesEveryFieldInItsOrder() {
        SourceRef source = new SourceRef("export/signins.ndjson", 18231);
        assertThat(AlertJson.write(alert(Optional.of(TIME), List.of(source), "5 wrong passwords")))
                .isEqualTo("{\"id\":\"5b0e0000-0000-5000-8000-000000000001\",\"tenant\":\"home\",\"revision\":1,"
                        + "\"state\":\"final\",\"time\":\"2026-05-04T09:41:07Z\",\"firstEvent\":\"2026-05-04T09:41:07Z\","
                        + "\"lastEvent\":\"2026-05-04T09:41:07Z\",\"detectedAt\":\"2026-06-01T00:00:00.123Z\","
                        + "\"incidentId\":null,\"rule\":{\"id\":\"7614182f-03f0-4153-969b-a07c2f9d3cce\",\"title\":\"T\","
                        + "\"rows\":[\"signin-bad-password-threshold\"],\"source\":\"catalogue\",\"version\":\"sha256:ab\","
                        + "\"attack\":[\"T1110\"]},\"severity\":\"high\",\"status\":\"new\",\"expected\":null,"
                        + "\"entities\":[{\"type\":\"user\",\"id\":\"u1\",\"name\":\"adm_kim@contoso.example\","
                        + "\"privilege\":{\"roles\":[\"Global Administrator\"],\"how\":\"assigned\","
                        + "\"since\":\"2026-05-04T09:41:07Z\",\"until\":null,\"evidence\":\"event 7\"}},"
                        + "{\"type\":\"ip\",\"name\":\"203.0.113.7\"}],\"sessions\":[],\"summary\":\"5 wrong passwords\","
                        + "\"steps\":[{\"rule\":\"7614182f-03f0-4153-969b-a07c2f9d3cce\",\"why\":[{\"field\":\"ResultType\","
                        + "\"value\":\"50126\",\"test\":\"equals 50126\"}],\"events\":[{\"id\":\"e1\","
                        + "\"table\":\"SigninLogs\",\"time\":\"2026-05-04T09:41:07Z\","
                        + "\"source\":{\"name\":\"export/signins.ndjson\",\"position\":18231}}]}],\"baseline\":null,"
                        + "\"eventCount\":5,\"suppressed\":4,\"contextVersion\":\"c1\",\"advice\":\"Ask.\"}");
    }

    @Test
    void anAlertWithoutATimeHasNulls() throws IOException {
        JsonNode json = read(alert(Optional.empty(), List.of(new SourceRef("-", 0)), "s"));
        for (String field : List.of("time", "firstEvent", "lastEvent")) {
            assertThat(json.get(field).isNull()).as(field).isTrue();
        }
        assertThat(json.at("/steps/0/events/0/time").isNull()).isTrue();
    }

    @Test
    void saysWhichIncidentItBelongsToAndWithWhichSessionsItWasDone() throws IOException {
        UUID incident = UUID.fromString("5b0e0000-0000-5000-8000-000000000002");
        Alert alert = alert(Optional.of(TIME), List.of(new SourceRef("-", 0)), "s");
        assertThat(read(alert.inIncident(incident)).get("incidentId").asText()).isEqualTo(incident.toString());
        assertThat(read(alert).get("incidentId").isNull()).isTrue();
        assertThat(alert.inIncident(incident).expected()).isEqualTo(alert.expected());
    }

    @Test
    void namesEveryFurtherCopyOfTheEvent() throws IOException {
        List<SourceRef> sources =
                List.of(new SourceRef("a.json", 1), new SourceRef("a.json", 20), new SourceRef("b.json", 3));
        JsonNode event = read(alert(Optional.of(TIME), sources, "s")).at("/steps/0/events/0");
        assertThat(event.get("source")).hasToString("{\"name\":\"a.json\",\"position\":1}");
        assertThat(event.get("copies"))
                .hasToString("[{\"name\":\"a.json\",\"position\":20},{\"name\":\"b.json\",\"position\":3}]");
    }

    @Test
    void isOneLineWhateverItsTextsHold() throws IOException {
        String text = "a\"b\\c\nd\re\tf\u0000g\u001bh\u2028i é \uD83D\uDE00";
        Alert alert = alert(Optional.of(TIME), List.of(new SourceRef(text, 0)), text);
        assertThat(AlertJson.write(alert)).doesNotContain("\n", "\r", "\u0000", "\u001b");
        assertThat(read(alert).get("summary").asText()).isEqualTo(text);
        assertThat(read(alert).at("/steps/0/events/0/source/name").asText()).isEqualTo(text);
    }

    @Test
    void writesEachSeverityAsRulesSpellIt() throws IOException {
        for (Level level : Level.values()) {
            Alert alert = alert(Optional.of(TIME), List.of(new SourceRef("-", 0)), "s", level);
            assertThat(read(alert).get("severity").asText()).isEqualTo(level.text());
        }
    }

    private static JsonNode read(Alert alert) throws IOException {
        return new ObjectMapper().readTree(AlertJson.write(alert));
    }

    private static Alert alert(Optional<Instant> time, List<SourceRef> sources, String summary) {
        return alert(time, sources, summary, Level.HIGH);
    }

    private static Alert alert(Optional<Instant> time, List<SourceRef> sources, String summary, Level level) {
        EntityPrivilege privilege = new EntityPrivilege(
                List.of("Global Administrator"),
                "assigned",
                false,
                Optional.of(TIME),
                Optional.empty(),
                "event 7",
                false);
        return new Alert(
                UUID.fromString("5b0e0000-0000-5000-8000-000000000001"),
                "home",
                1,
                AlertState.FINAL,
                time,
                time,
                time,
                Instant.parse("2026-06-01T00:00:00.123Z"),
                new RuleRef(
                        RULE,
                        "T",
                        List.of("signin-bad-password-threshold"),
                        RuleSource.CATALOGUE,
                        "sha256:ab",
                        List.of("T1110")),
                level,
                List.of(
                        new Entity("user", Optional.of("u1"), "adm_kim@contoso.example", Optional.of(privilege)),
                        new Entity("ip", Optional.empty(), "203.0.113.7", Optional.empty())),
                summary,
                List.of(new Step(
                        RULE,
                        List.of(new Reason("ResultType", "50126", "equals 50126")),
                        List.of(new EventRef("e1", Table.SIGNIN_LOGS, time, sources)))),
                5,
                4,
                "c1",
                "Ask.",
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty());
    }
}
