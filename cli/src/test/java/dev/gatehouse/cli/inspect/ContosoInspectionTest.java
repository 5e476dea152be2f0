package dev.gatehouse.cli.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.gatehouse.cli.Cli;
import dev.gatehouse.cli.console.ExitCode;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The example has all that the detections need, and says what it lacks where something is left out. */
final class ContosoInspectionTest {
    private static final Path CONTOSO = Path.of("..", "examples", "contoso");
    private static final String CONTEXT = CONTOSO.resolve("gatehouse.yaml").toString();

    @Test
    void everyDetectionCanSpeak() throws IOException {
        Cli.Ran ran =
                Cli.atRepository().run("logs", "inspect", CONTOSO.toString(), "--context", CONTEXT, "--format", "json");
        assertThat(ran.code()).isEqualTo(ExitCode.DONE);
        JsonNode report = new ObjectMapper().readTree(ran.out());
        assertThat(report.get("detections"))
                .isNotEmpty()
                .allSatisfy(detection -> assertThat(detection.get("speaks").asText())
                        .as(detection.toString())
                        .isEqualTo("yes"));
        assertThat(report.get("mostUseful").isNull()).isTrue();
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
