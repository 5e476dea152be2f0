package dev.gatehouse.cli.report;

import static dev.gatehouse.cli.report.Samples.TIME;
import static dev.gatehouse.cli.report.Samples.alert;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.gatehouse.detection.alert.Alert;
import dev.gatehouse.detection.incident.IncidentJson;
import dev.gatehouse.detection.incident.Incidents;
import dev.gatehouse.detection.incident.SharedAddresses;
import dev.gatehouse.sigma.Level;
import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

final class IncidentReportsTest {
    private static final Alert ONE = on("adm_kim@contoso.example", 0);
    private static final Alert OTHER = on("adm_kim@contoso.example", 720);
    private static final Alert ALONE = on("adm_lee@contoso.example", 60);

    @Test
    void theTableBeginsWithWhatWasJoinedAndWhy() {
        String table = printed(out -> new TableReport(out, false, false), ONE, ALONE, OTHER);
        String id = Incidents.of(List.of(ONE), SharedAddresses.NONE)
                .all()
                .getFirst()
                .shortId();
        assertThat(table).startsWith("""
                        INCIDENTS                     WHOM AND WHAT THEY ARE ABOUT, AND WHY THEY ARE ONE
                        high     2026-05-04 09:41:07  adm_kim@contoso.example: T (2 alerts)
                                                      #### · until 2026-05-04 09:53:07
                                                      same account adm_kim@contoso.example, 12 minutes apart
                                                      and 1 of one alert each

                        SEVERITY TIME (UTC)           WHAT HAPPENED
                        """.replace("####", id));
        assertThat(table.split("· incident " + id, -1)).hasSize(3);
        assertThat(table.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(100));
    }

    @Test
    void whereNothingWasJoinedTheTableBeginsWithTheAlerts() {
        assertThat(printed(out -> new TableReport(out, false, false), ONE, ALONE))
                .startsWith("SEVERITY ")
                .doesNotContain("incident", "INCIDENT");
    }

    @Test
    void ofManyReasonsAndIncidentsTheTableTellsTheFirst() {
        List<Alert> alerts = new ArrayList<>();
        for (int account = 0; account < 40; account++) {
            alerts.add(on("adm_" + account + "@contoso.example", 0));
            alerts.add(on("adm_" + account + "@contoso.example", 1));
        }
        String table = printed(out -> new TableReport(out, false, false), alerts.toArray(Alert[]::new));
        assertThat(table).contains("and 10 more of several alerts (--format json has all)\n");
    }

    @Test
    void theJsonHasAllIncidentsBeforeTheAlerts() throws IOException {
        String text = printed(out -> new JsonReport(out, Samples.facts()), ONE, ALONE, OTHER);
        JsonNode report = new ObjectMapper().readTree(text);
        assertThat(text.indexOf("\"incidents\":[")).isLessThan(text.indexOf("\"alerts\":[\n"));
        assertThat(report.get("incidents")).hasSize(2);
        assertThat(report.at("/incidents/0"))
                .isEqualTo(new ObjectMapper()
                        .readTree(IncidentJson.write(
                                incidents(ONE, ALONE, OTHER).all().getFirst())));
        assertThat(report.at("/alerts/0/incidentId")).isEqualTo(report.at("/alerts/2/incidentId"));
    }

    @Test
    void theOtherFormatsNameTheIncidentOfEachAlert() {
        String id = incidents(ONE, OTHER).of(ONE).orElseThrow().toString();
        assertThat(printed(NdjsonReport::new, ONE, OTHER).lines())
                .hasSize(2)
                .allMatch(line -> line.contains("\"incidentId\":\"" + id + "\""));
        assertThat(printed(CsvReport::new, ONE, OTHER).lines().skip(1)).allMatch(line -> line.contains(id));
        assertThat(printed(OcsfReport::new, ONE, OTHER).lines())
                .allMatch(line -> line.contains("\"correlation_uid\":\"" + id + "\""));
    }

    private static Incidents incidents(Alert... alerts) {
        return Incidents.of(List.of(alerts), SharedAddresses.NONE);
    }

    private static String printed(Function<PrintStream, Report> reports, Alert... alerts) {
        Incidents incidents = incidents(alerts);
        List<Alert> told = new ArrayList<>();
        for (Alert alert : alerts) {
            told.add(incidents.of(alert).map(alert::inIncident).orElse(alert));
        }
        return Printed.by(reports, incidents.all(), told, List.of());
    }

    private static Alert on(String account, int seconds) {
        Optional<java.time.Instant> time = Optional.of(TIME.plusSeconds(seconds));
        return alert(Level.HIGH, time, 1, account + " was refused", List.of(Samples.entity("user", account)), "50053");
    }
}
