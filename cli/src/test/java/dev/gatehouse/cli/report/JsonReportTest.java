package dev.gatehouse.cli.report;

import static dev.gatehouse.cli.report.Samples.TIME;
import static dev.gatehouse.cli.report.Samples.alert;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.gatehouse.detection.alert.Alert;
import dev.gatehouse.detection.alert.AlertJson;
import dev.gatehouse.sigma.Level;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class JsonReportTest {
    private static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    private static final Alert ONE = alert(Level.HIGH, Optional.of(TIME), 2);
    private static final Alert OTHER = alert(Level.LOW, Optional.empty(), 1, "two\nlines");

    @Test
    void theAlertsAreTheObjectsOfTheLines() throws IOException {
        JsonNode report = report(ONE, OTHER);

        assertThat(report.path("gatehouse").asText()).isEqualTo("0.1.0");
        assertThat(report.path("alerts")).hasSize(2);
        assertThat(report.path("alerts").path(0)).isEqualTo(JSON.readTree(AlertJson.write(ONE)));
        assertThat(report.path("alerts").path(1)).isEqualTo(JSON.readTree(AlertJson.write(OTHER)));
        assertThat(report.path("counts").toString())
                .isEqualTo("{\"alerts\":2,\"events\":3,\"informational\":0,\"low\":1,\"medium\":0,\"high\":1,"
                        + "\"critical\":0}");
    }

    @Test
    void theScanTellsWhatTheSummaryTells() throws IOException {
        JsonNode scan = report().path("scan");

        assertThat(scan.path("tenant").asText()).isEqualTo("home");
        assertThat(scan.path("read").toString())
                .isEqualTo("{\"records\":3,\"logs\":1,\"bytes\":512,\"copies\":1,\"copiedEvents\":1}");
        assertThat(scan.at("/tables/0/table").asText()).isEqualTo("SigninLogs");
        assertThat(scan.at("/tables/0/rows").asInt()).isEqualTo(2);
        assertThat(scan.at("/quarantined/is cut off").asInt()).isEqualTo(1);
        assertThat(scan.path("privileged").toString())
                .isEqualTo("{\"accounts\":2,\"emergencyAccess\":1,\"by\":{\"assigned\":2}}");
        assertThat(scan.at("/rules/catalogue").asInt()).isEqualTo(13);
        assertThat(scan.at("/rules/fingerprint").asText()).isEqualTo("sha256:cd");
        assertThat(scan.at("/couldNotSee/0").toString())
                .isEqualTo("{\"rows\":[\"signin-a\",\"signin-b\"],\"gap\":\"no rows of AuditLogs\","
                        + "\"remedy\":\"add directory audits\"}");
        assertThat(scan.at("/files/0/sha256").asText()).isEqualTo("ef01");
        assertThat(scan.at("/notRead/0/name").asText()).isEqualTo("export/x.evtx");
    }

    @Test
    void whatTheConfigurationExpectedIsToldWithItsCount() throws IOException {
        JsonNode report = JSON.readTree(Printed.by(
                out -> new JsonReport(out, Samples.facts()), List.of(ONE), List.of(new Met(Samples.exclusion(), 3))));
        assertThat(report.at("/expectations/0/kind").asText()).isEqualTo("exclusion");
        assertThat(report.at("/expectations/0/reason").asText()).isEqualTo("known scanner");
        assertThat(report.at("/expectations/0/declared").asText()).isEqualTo("gatehouse.yaml:2:5");
        assertThat(report.at("/expectations/0/alerts").asInt()).isEqualTo(3);
    }

    @Test
    void withoutAlertsItIsStillOneObject() throws IOException {
        assertThat(report().path("alerts")).isEmpty();
        assertThat(report().at("/counts/alerts").asInt(-1)).isZero();
    }

    private static JsonNode report(Alert... alerts) throws IOException {
        return JSON.readTree(Printed.by(out -> new JsonReport(out, Samples.facts()), alerts));
    }
}
