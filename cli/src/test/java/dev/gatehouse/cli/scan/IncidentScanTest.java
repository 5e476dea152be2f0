package dev.gatehouse.cli.scan;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.gatehouse.cli.Cli;
import dev.gatehouse.cli.scan.Event.User;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which alerts of a scan are one incident. */
final class IncidentScanTest {
    private static final int LOCKED = 50053;
    private static final User KIM = new User(1, "adm_kim@contoso.example");
    private static final User LEE = new User(2, "adm_lee@contoso.example");
    private static final String ADDRESS = "192.0.2.1";

    @TempDir
    private Path folder = Path.of("");

    @Test
    void theTakeoverOfContosoIsOneIncidentWithNothingElseInIt() throws IOException {
        JsonNode report = json("../examples/contoso", "../examples/contoso/gatehouse.yaml");
        JsonNode takeover = incident(report, "hd_rosa@contoso.example");

        assertThat(takeover.get("severity").asText()).isEqualTo("critical");
        assertThat(takeover.get("first").asText()).isEqualTo("2026-05-14T23:20:04Z");
        assertThat(takeover.get("last").asText()).startsWith("2026-05-15T02:05:11");
        assertThat(texts(takeover.get("reasons")))
                .contains("same account hd_rosa@contoso.example, at most 18 minutes apart (9 alerts)")
                .anyMatch(reason -> reason.startsWith("same address 203.0.113.66, at most "))
                .anyMatch(reason -> reason.startsWith("same account adm_weber@contoso.example, at most "))
                .noneMatch(reason -> reason.contains("adm_kim") || reason.contains("MS-PIM"));
        List<JsonNode> alerts = alertsOf(report, takeover);
        assertThat(alerts).hasSize(takeover.get("alerts").size()).allSatisfy(alert -> {
            String time = alert.get("time").asText();
            assertThat(time).isBetween("2026-05-14T23:20:00Z", "2026-05-15T02:06:00Z");
        });
        assertThat(alerts)
                .extracting(alert -> alert.get("summary").asText())
                .anyMatch(summary -> summary.startsWith("Temporary Access Pass for adm_weber"))
                .anyMatch(summary -> summary.startsWith("Global Administrator given to svc-sync2"))
                .anyMatch(summary -> summary.startsWith("Emergency account bg-two@contoso.example SIGNED IN"))
                .anyMatch(summary -> summary.startsWith("Rosa Marin (help desk) activated"));
    }

    @Test
    void everyAlertOfContosoAboveInformationalIsOfOneIncident() throws IOException {
        JsonNode report = json("../examples/contoso", "../examples/contoso/gatehouse.yaml");
        Set<String> seen = new HashSet<>();
        report.get("incidents")
                .forEach(incident -> incident.get("alerts")
                        .forEach(alert -> assertThat(seen.add(alert.asText())).isTrue()));
        for (JsonNode alert : report.get("alerts")) {
            boolean belongs = seen.contains(alert.get("id").asText());
            assertThat(alert.get("incidentId").isNull()).isNotEqualTo(belongs);
            boolean ofTheState = alert.get("eventCount").asInt() == 0;
            assertThat(belongs || ofTheState || alert.get("severity").asText().equals("informational"))
                    .isTrue();
        }
    }

    @Test
    void theTableShowsIncidentsFirstAndAlertsNameTheirs() {
        Cli.Ran ran = Cli.atRepository()
                .run("scan", "../examples/contoso", "--context", "../examples/contoso/gatehouse.yaml");
        String text = ran.out().replaceAll("\\s+", " ");
        assertThat(ran.lines().getFirst()).startsWith("INCIDENTS ");
        assertThat(text)
                .contains("critical 2026-05-14 23:20:04 hd_rosa@contoso.example and 4 other accounts: ")
                .contains("same account hd_rosa@contoso.example, at most 18 minutes apart (9 alerts)")
                .contains("and 2 of one alert each SEVERITY TIME (UTC)");
        String id = text.replaceFirst(".*?\\(21 alerts\\) ([0-9a-f]{8}) .*", "$1");
        assertThat(text).contains("· incident " + id);
        assertThat(ran.err()).contains("incidents     6 of several alerts, 2 of one alert each");
    }

    @Test
    void anAddressFromWhichManySignInJoinsNothing() throws IOException {
        List<String> office = new ArrayList<>(lockouts());
        List<String> home = new ArrayList<>(lockouts());
        for (int user = 0; user < 60; user++) {
            User someone = new User(100 + user, "user" + user + "@contoso.example");
            office.add(Event.signIn(500 + user, someone, "2026-05-04T07:00:00Z", 0, ADDRESS)
                    .graph());
            home.add(Event.signIn(500 + user, someone, "2026-05-04T07:00:00Z", 50126, ADDRESS)
                    .graph());
        }
        assertThat(scan(office, "office").get("incidents")).hasSize(2);
        JsonNode sprayed = scan(home, "home").get("incidents");
        assertThat(sprayed).as("who only tries is no user of the address").hasSize(1);
        assertThat(sprayed.at("/0/reasons/0").asText()).isEqualTo("same address 192.0.2.1, 5 minutes apart");
    }

    @Test
    void oneSessionIsOneIncidentWhateverTheAddresses() throws IOException {
        String session = "{\"sessionId\":\"00aa11bb-5555-4000-8000-000000000001\",";
        List<String> records = List.of(
                Event.signIn(1, KIM, "2026-05-04T08:00:00Z", LOCKED, "198.51.100.1")
                        .graph()
                        .replaceFirst("\\{", session),
                Event.signIn(2, LEE, "2026-05-05T07:00:00Z", LOCKED, "198.51.100.2")
                        .graph()
                        .replaceFirst("\\{", session));
        JsonNode report = scan(records, "session");
        assertThat(texts(report.at("/incidents/0/reasons")))
                .containsExactly("same session 00aa11bb-5555-4000-8000-000000000001, 23 hours apart");
        assertThat(report.at("/alerts/0/sessions").toString())
                .isEqualTo("[{\"type\":\"session\",\"id\":\"00aa11bb-5555-4000-8000-000000000001\"}]");
    }

    @Test
    void incidentsDoNotDependOnTheOrderOfRecords() throws IOException {
        List<String> records = new ArrayList<>();
        Random random = new Random(7);
        for (int i = 0; i < 300; i++) {
            User user = new User(1 + i % 2, i % 2 == 0 ? KIM.name() : LEE.name());
            Instant time = Instant.parse("2026-05-04T00:00:00Z").plusSeconds(random.nextInt(14 * 86_400));
            records.add(Event.signIn(i, user, time.toString(), LOCKED, "198.51.100." + random.nextInt(9))
                    .graph());
        }
        JsonNode expected = scan(records, "first").get("incidents");
        Collections.shuffle(records, random);
        assertThat(scan(records, "second").get("incidents")).isEqualTo(expected);
        assertThat(expected.size()).isGreaterThan(1);
    }

    @Test
    void ofVeryManyAlertsTheGravestAreJoinedAndTheSummarySaysSo() {
        StringBuilder records = new StringBuilder();
        for (int i = 0; i < Joined.MOST + 30; i++) {
            Instant time = Instant.parse("2026-05-04T00:00:00Z").plusSeconds(i);
            records.append(Event.signIn(i, KIM, time.toString(), LOCKED, ADDRESS)
                            .graph())
                    .append('\n');
        }
        Cli.Ran ran = Cli.atRepository()
                .run(
                        "scan",
                        Cli.write(folder, "many.ndjson", records.toString()),
                        "--context",
                        context(),
                        "--format",
                        "csv",
                        "-o",
                        folder.resolve("out.csv").toString());
        assertThat(ran.err().replaceAll("\\s+", " "))
                .contains("incidents 1 of several alerts, 0 of one alert each; made of the gravest 20,000 alerts only,"
                        + " the other 30 have none");
    }

    private List<String> lockouts() {
        return List.of(
                Event.signIn(1, KIM, "2026-05-04T08:00:00Z", LOCKED, ADDRESS).graph(),
                Event.signIn(2, LEE, "2026-05-04T08:05:00Z", LOCKED, ADDRESS).graph());
    }

    private String context() {
        return Cli.write(folder, "gatehouse.yaml", "privilegedAccounts: [" + KIM.name() + ", " + LEE.name() + "]\n");
    }

    private JsonNode scan(List<String> records, String name) throws IOException {
        return json(Cli.write(folder, name + ".ndjson", String.join("\n", records) + "\n"), context());
    }

    private static JsonNode json(String logs, String context) throws IOException {
        Cli.Ran ran = Cli.atRepository().run("scan", logs, "--context", context, "--format", "json");
        return new ObjectMapper().readTree(ran.out());
    }

    private static JsonNode incident(JsonNode report, String about) {
        for (JsonNode incident : report.get("incidents")) {
            if (incident.get("title").asText().startsWith(about)) {
                return incident;
            }
        }
        throw new AssertionError("no incident about " + about);
    }

    private static List<JsonNode> alertsOf(JsonNode report, JsonNode incident) {
        List<JsonNode> alerts = new ArrayList<>();
        for (JsonNode alert : report.get("alerts")) {
            if (alert.get("incidentId").asText().equals(incident.get("id").asText())) {
                alerts.add(alert);
            }
        }
        return alerts;
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(text -> texts.add(text.asText()));
        return texts;
    }
}
