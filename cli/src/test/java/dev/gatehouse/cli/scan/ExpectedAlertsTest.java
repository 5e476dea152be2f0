package dev.gatehouse.cli.scan;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.gatehouse.cli.Cli;
import dev.gatehouse.cli.console.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Exclusions, planned changes and planned tests of {@code gatehouse.yaml}, as a scan of a bad week has them. */
final class ExpectedAlertsTest {
    private static final Path CONTOSO = Path.of("..", "examples", "contoso");
    private static final String TEST = """
            plannedTests:
              - account: bg-one@contoso.example
                reason: test with two people present
                from: 2026-05-18T08:00:00Z
                until: 2026-05-18T09:00:00Z
            """;

    @TempDir
    private Path folder = Path.of("");

    private long usual;

    @BeforeEach
    void scanWithoutExpectations() throws IOException {
        usual = alerts(scan("")).size();
    }

    @Test
    void aPlannedTestOfAnEmergencyAccountIsShownAndCountedAndNeverHidden() throws IOException {
        Cli.Ran ran = scan(TEST);

        assertThat(alerts(ran)).hasSize((int) usual);
        assertThat(alerts(ran))
                .filteredOn(alert -> !alert.get("expected").isNull())
                .singleElement()
                .satisfies(alert -> {
                    assertThat(alert.get("time").asText()).isEqualTo("2026-05-18T08:05:40Z");
                    assertThat(alert.at("/expected/kind").asText()).isEqualTo("planned test");
                    assertThat(alert.at("/expected/reason").asText()).isEqualTo("test with two people present");
                });
        assertThat(ran.err())
                .contains("expected      1 alert on bg-one@contoso.example by the planned test \"test with two people");
        assertThat(table(TEST).out()).contains("expected: planned test \"test with two people present\"");
    }

    @Test
    void whatIsExpectedDoesNotFailAScan() throws IOException {
        String only = "2026-05-18T08:05:00Z";
        String until = "2026-05-18T08:06:00Z";
        assertThat(scan("", "--since", only, "--until", until, "--fail-on", "high")
                        .code())
                .isEqualTo(ExitCode.ALERTS);
        assertThat(scan(TEST, "--since", only, "--until", until, "--fail-on", "high")
                        .code())
                .isEqualTo(ExitCode.DONE);
    }

    @Test
    void anExclusionHoldsAlertsBackAndSaysHowMany() throws IOException {
        Cli.Ran ran = scan("""
                exclusions:
                  - rule: password-change-privileged
                    entity: adm_okafor@contoso.example
                    reason: the response team resets passwords
                    from: 2026-05-18
                    until: 2026-05-20
                """);

        assertThat(alerts(ran)).hasSize((int) usual - 3);
        assertThat(ran.err())
                .contains("held back     3 alerts of password-change-privileged on adm_okafor@contoso.example")
                .contains("\"the response team resets passwords\"");
        assertThat(ran.code()).isEqualTo(ExitCode.DONE);
    }

    @Test
    void anExclusionOfAnEmergencyRuleIsRefused() throws IOException {
        Cli.Ran ran = scan("""
                exclusions:
                  - rule: ea-signin
                    entity: bg-one@contoso.example
                    reason: noise
                    from: 2026-05-01
                    until: 2026-05-20
                """);

        assertThat(ran.code()).isEqualTo(ExitCode.USAGE);
        assertThat(ran.err()).contains("gatehouse.yaml:").contains("no exclusion may silence it");
        assertThat(alerts(ran)).as("they are all told nevertheless").hasSize((int) usual);
    }

    private Cli.Ran scan(String more, String... options) throws IOException {
        return run(more, "ndjson", options);
    }

    private Cli.Ran table(String more) throws IOException {
        return run(more, "table");
    }

    private Cli.Ran run(String more, String format, String... options) throws IOException {
        Path context = folder.resolve("gatehouse.yaml");
        Files.writeString(context, Files.readString(CONTOSO.resolve("gatehouse.yaml")) + more);
        List<String> arguments = new ArrayList<>(
                List.of("scan", CONTOSO.toString(), "--context", context.toString(), "--format", format));
        arguments.addAll(List.of(options));
        return Cli.atRepository().run(arguments.toArray(String[]::new));
    }

    private static List<JsonNode> alerts(Cli.Ran ran) throws IOException {
        List<JsonNode> alerts = new ArrayList<>();
        for (String line : ran.lines()) {
            alerts.add(new ObjectMapper().readTree(line));
        }
        return alerts;
    }
}
