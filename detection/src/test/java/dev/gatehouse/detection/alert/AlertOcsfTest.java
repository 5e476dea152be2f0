package dev.gatehouse.detection.alert;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.gatehouse.detection.rules.RuleSource;
import dev.gatehouse.logs.Table;
import dev.gatehouse.sigma.Level;
import dev.gatehouse.sigma.RuleId;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class AlertOcsfTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final OcsfSchema SCHEMA = new OcsfSchema();
    private static final Instant TIME = Instant.parse("2026-05-04T09:41:07.999Z");
    private static final RuleId RULE = new RuleId(UUID.fromString("7614182f-03f0-4153-969b-a07c2f9d3cce"));

    @Test
    void isTheFindingOfTheGoldenFile() throws IOException {
        try (InputStream golden = AlertOcsfTest.class.getResourceAsStream("ocsf-finding.json")) {
            assertThat(finding(alert(Level.HIGH, Optional.of(TIME), "203.0.113.7")))
                    .isEqualTo(JSON.readTree(Objects.requireNonNull(golden)));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "OPEN, true, create",
        "FINAL, true, create",
        "OPEN, false, update",
        "FINAL, false, update",
        "WITHDRAWN, true, close",
        "WITHDRAWN, false, close",
        "SUPERSEDED, false, close"
    })
    void saysWhatBecameOfItSinceItsReceiverHeardOfIt(AlertState state, boolean isFirst, String golden)
            throws IOException {
        Alert alert = alert(Level.HIGH, Optional.of(TIME), "203.0.113.7").as(state);
        JsonNode finding = JSON.readTree(AlertOcsf.write(alert, "0.1.0", isFirst));

        assertThat(SCHEMA.faults(finding)).isEmpty();
        try (InputStream expected = AlertOcsfTest.class.getResourceAsStream("ocsf-activities.json")) {
            JsonNode wanted = JSON.readTree(Objects.requireNonNull(expected)).path(golden);
            assertThat(wanted.properties())
                    .isNotEmpty()
                    .allSatisfy(member -> assertThat(finding.get(member.getKey()))
                            .as(member.getKey())
                            .isEqualTo(member.getValue()));
        }
        assertThat(finding.at("/unmapped/state").asText()).isEqualTo(state.json());
    }

    @Test
    void theGoldenFileHoldsAgainstTheSchema() throws IOException {
        assertThat(SCHEMA.faults(finding(alert(Level.HIGH, Optional.of(TIME), "203.0.113.7"))))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"INFORMATIONAL, 1", "LOW, 2", "MEDIUM, 3", "HIGH, 4", "CRITICAL, 5"})
    void everySeverityIsOneOfTheSchema(Level level, int id) throws IOException {
        JsonNode finding = finding(alert(level, Optional.of(TIME), "203.0.113.7"));
        assertThat(SCHEMA.faults(finding)).isEmpty();
        assertThat(finding.path("severity_id").asInt()).isEqualTo(id);
        assertThat(finding.path("severity").asText()).isEqualToIgnoringCase(level.text());
    }

    @Test
    void anAlertWithoutATimeHasThatOfItsMaking() throws IOException {
        JsonNode finding = finding(alert(Level.LOW, Optional.empty(), "203.0.113.7"));
        assertThat(SCHEMA.faults(finding)).isEmpty();
        assertThat(finding.path("time").asLong())
                .isEqualTo(Instant.parse("2026-06-01T00:00:00.123Z").toEpochMilli());
        assertThat(finding.has("start_time")).isFalse();
        assertThat(finding.path("finding_info").has("first_seen_time")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"203.0.113.7:443", "localhost", "1.2.3", "]]>", "\n", "fe80::1%eth0"})
    void whatIsNoAddressIsANameOfTheEndpoint(String given) throws IOException {
        JsonNode finding = finding(alert(Level.LOW, Optional.of(TIME), given));
        assertThat(SCHEMA.faults(finding)).isEmpty();
        assertThat(finding.at("/evidences/0/src_endpoint/name").asText()).isEqualTo(given);
    }

    @ParameterizedTest
    @ValueSource(strings = {"203.0.113.7", "2001:db8::7", "::1", "2001:db8:0:0:0:0:0:7"})
    void anAddressIsTheEndpointsAddress(String given) throws IOException {
        JsonNode finding = finding(alert(Level.LOW, Optional.of(TIME), given));
        assertThat(finding.at("/evidences/0/src_endpoint/ip").asText()).isEqualTo(given);
        assertThat(SCHEMA.faults(finding)).isEmpty();
    }

    @Test
    void withoutAccountOrAddressTheEvidenceIsWhereItWasRead() throws IOException {
        Alert alert = alert(Level.LOW, Optional.of(TIME), List.of(), List.of("T9999"), "");
        JsonNode finding = finding(alert);
        assertThat(SCHEMA.faults(finding)).isEmpty();
        assertThat(finding.at("/evidences/0/data/sources/0/position").asLong()).isEqualTo(18231);
        assertThat(finding.path("resources")).isEmpty();
        assertThat(finding.has("remediation")).isFalse();
        assertThat(finding.at("/finding_info/attacks/0").toString()).isEqualTo("{\"technique\":{\"uid\":\"T9999\"}}");
    }

    @Test
    void theIncidentIsWhatCorrelatesFindings() throws IOException {
        UUID incident = UUID.fromString("5b0e0000-0000-5000-8000-000000000002");
        Alert alert = alert(Level.LOW, Optional.of(TIME), "203.0.113.7");
        JsonNode finding = finding(alert.inIncident(incident));
        assertThat(SCHEMA.faults(finding)).isEmpty();
        assertThat(finding.at("/metadata/correlation_uid").asText()).isEqualTo(incident.toString());
        assertThat(finding(alert).at("/metadata/correlation_uid").isMissingNode())
                .isTrue();
    }

    @Test
    void whateverLogsHoldItHoldsAgainstTheSchemaOnOneLine() throws IOException {
        Random random = new Random(19);
        List<String> pieces = List.of(
                "\n",
                "\r",
                "\0",
                "\"",
                "\\",
                "{",
                "]",
                ",",
                ":",
                "\u2028",
                "\u202e",
                "\ud83d\ude00",
                "\ud83d",
                "10.0.0.",
                "9",
                "a",
                " ");
        for (int i = 0; i < 500; i++) {
            StringBuilder text = new StringBuilder();
            for (int j = random.nextInt(8); j >= 0; j--) {
                text.append(pieces.get(random.nextInt(pieces.size())));
            }
            List<Entity> entities = List.of(
                    new Entity("user", Optional.of(text.toString()), text.toString(), Optional.empty(), true),
                    new Entity("ip", Optional.empty(), text.toString(), Optional.empty()),
                    new Entity(text.toString(), Optional.empty(), text.toString(), Optional.empty()));
            Alert alert = alert(Level.HIGH, Optional.of(TIME), entities, List.of(text.toString()), text.toString());
            assertThat(AlertOcsf.write(alert, "1.0", true)).doesNotContain("\n", "\r");
            assertThat(SCHEMA.faults(finding(alert))).as(text.toString()).isEmpty();
        }
    }

    @Test
    void isOneLine() {
        Alert alert = alert(
                Level.LOW,
                Optional.of(TIME),
                List.of(new Entity("user", Optional.empty(), "two\nlines", Optional.empty())),
                List.of(),
                "a\r\nb");
        assertThat(AlertOcsf.write(alert, "1.0", true)).doesNotContain("\n", "\r");
    }

    private static JsonNode finding(Alert alert) throws IOException {
        return JSON.readTree(AlertOcsf.write(alert, "0.1.0", true));
    }

    private static Alert alert(Level level, Optional<Instant> time, String address) {
        EntityPrivilege privilege = new EntityPrivilege(
                List.of("Global Administrator"),
                "assigned",
                false,
                Optional.of(TIME),
                Optional.empty(),
                "event 7",
                false);
        return alert(
                level,
                time,
                List.of(
                        new Entity("servicePrincipal", Optional.empty(), "backup", Optional.empty()),
                        new Entity("user", Optional.of("u1"), "adm_kim@contoso.example", Optional.of(privilege)),
                        new Entity("ip", Optional.empty(), address, Optional.empty())),
                List.of("T1110.003", "T1078.004"),
                "Ask.");
    }

    private static Alert alert(
            Level level, Optional<Instant> time, List<Entity> entities, List<String> attack, String advice) {
        return new Alert(
                UUID.fromString("5b0e0000-0000-5000-8000-000000000001"),
                "home",
                1,
                AlertState.FINAL,
                time,
                time,
                time,
                Instant.parse("2026-06-01T00:00:00.123Z"),
                new RuleRef(RULE, "T", List.of("signin-account-lockout"), RuleSource.CATALOGUE, "sha256:ab", attack),
                level,
                entities,
                "5 wrong passwords",
                List.of(new Step(
                        RULE,
                        List.of(new Reason("ResultType", "50126", "equals 50126")),
                        List.of(new EventRef(
                                "e1",
                                Table.SIGNIN_LOGS,
                                time,
                                List.of(new SourceRef("export/signins.ndjson", 18231)))))),
                5,
                4,
                "c1",
                advice,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty());
    }
}
