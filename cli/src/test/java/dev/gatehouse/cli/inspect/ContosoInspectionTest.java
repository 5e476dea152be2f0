package dev.gatehouse.cli.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.gatehouse.cli.Cli;
import dev.gatehouse.cli.console.ExitCode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The example has all that the detections need, and says what it lacks where something is left out. */
final class ContosoInspectionTest {
    private static final Path CONTOSO = Path.of("..", "examples", "contoso");
    private static final String CONTEXT = CONTOSO.resolve("gatehouse.yaml").toString();

    @Test
    void everyDetectionCanSpeakWhoseLogsAndListsAreThere() throws IOException {
        Cli.Ran ran =
                Cli.atRepository().run("logs", "inspect", CONTOSO.toString(), "--context", CONTEXT, "--format", "json");
        assertThat(ran.code()).isEqualTo(ExitCode.DONE);
        JsonNode report = new ObjectMapper().readTree(ran.out());
        assertThat(report.get("detections"))
                .isNotEmpty()
                .allSatisfy(detection -> assertThat(detection.get("speaks").asText())
                        .as(detection.toString())
                        .isIn(detection.get("lacks").isEmpty() ? List.of("yes") : List.of("no", "in part")));
        Set<String> lacking = new TreeSet<>();
        report.get("detections")
                .forEach(detection -> detection
                        .get("lacks")
                        .forEach(gap -> lacking.add(gap.get("what").asText())));
        assertThat(lacking)
                .containsExactly(
                        "no rows of AADDomainServicesPrivilegeUse",
                        "no rows of AADServicePrincipalRiskEvents",
                        "no rows of AZKVAuditLogs",
                        "no rows of AzureActivity",
                        "no rows of OfficeActivity",
                        "no rows of SecurityAlert",
                        "no rows of SecurityEvent",
                        "the watchlist approved_browsers is not configured",
                        "the watchlist approved_devices is not configured",
                        "the watchlist approved_operating_systems is not configured",
                        "the watchlist approved_ranges is not configured",
                        "the watchlist high_value_apps is not configured",
                        "the watchlist privileged_workstations is not configured");
        assertThat(report.at("/mostUseful/remedy").asText()).startsWith("add the unified audit log of Microsoft 365");
        assertThat(report.at("/accounts/emergency/declared").asInt()).isEqualTo(2);
        assertThat(report.at("/accounts/emergency/seen")).hasSize(2);
        assertThat(report.at("/accounts/privileged")).hasSize(18);
    }

    @Test
    void countsTheSameOnAnyNumberOfThreads() {
        String one = inspect("1");
        assertThat(inspect("4")).isEqualTo(one);
        assertThat(one).contains("SigninLogs · Graph JSON, diagnostics · 1,405 rows");
    }

    @Test
    void withoutContextAndAuditsItSaysWhatIsMissing() {
        Cli.Ran ran = Cli.atRepository()
                .run(
                        "logs",
                        "inspect",
                        CONTOSO.resolve("graph/signIns-page1.json.gz").toString());
        assertThat(ran.out())
                .contains("no privileged account is known")
                .contains("no rows of AuditLogs")
                .contains("no emergency access account is named")
                .contains("Most useful next: add directory audits: ");
    }

    private static String inspect(String threads) {
        return Cli.atRepository()
                .run("logs", "inspect", CONTOSO.toString(), "--context", CONTEXT, "--threads", threads)
                .out();
    }
}
