package dev.gatehouse.cli.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.gatehouse.cli.Cli;
import dev.gatehouse.cli.console.ExitCode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A small folder of exports with all that may go wrong in it. */
final class InspectCommandTest {
    private static final String CONTEXT = """
            tenant: contoso
            emergencyAccounts: [bg-one@contoso.example, bg-two@contoso.example]
            """;

    @TempDir
    private Path folder;

    @BeforeEach
    void exports() throws IOException {
        Cli.write(folder, "export/signins.json", resource("signins.json"));
        Cli.write(folder, "export/insights/AuditLogs.ndjson", resource("audits.ndjson"));
        Cli.write(folder, "export/empty.json", "");
        Cli.write(folder, "export/notes.txt", "Call Kim. Then look again.\n");
        Cli.write(folder, "gatehouse.yaml", CONTEXT);
        Cli.write(folder, "home/detections/rules.yml", resource("rules.yml"));
    }

    @Test
    void tellsFilesTablesAccountsAndDetections() throws IOException {
        Cli.Ran ran = inspect();
        String shown = ran.out().replace(folder.resolve("export").toString(), "EXPORT");
        assertThat(shown).isEqualTo(resource("report.txt"));
        assertThat(ran.code()).isEqualTo(ExitCode.DONE);
        assertThat(ran.err().lines()).singleElement().asString().endsWith("empty.json is empty");
        assertThat(ran.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(100));
    }

    @Test
    void theJsonListsEverything() throws IOException {
        Cli.Ran ran = inspect("--format", "json");
        JsonNode report = new ObjectMapper().readTree(ran.out());
        assertThat(ran.lines()).hasSize(1);
        assertThat(report.get("files")).hasSize(4);
        assertThat(report.at("/files/0/problem").asText()).isEqualTo("is empty");
        assertThat(report.at("/files/3/tables/0/table").asText()).isEqualTo("SigninLogs");
        assertThat(report.at("/files/3/tables/0/rows").asInt()).isEqualTo(2);
        assertThat(report.at("/files/3/unreadable").asInt()).isEqualTo(1);
        assertThat(report.at("/files/3/problem").isNull()).isTrue();
        assertThat(report.at("/tables/0/first").asText()).isEqualTo("2026-05-04T09:00:00Z");
        assertThat(report.at("/accounts/users/count").asInt()).isEqualTo(2);
        assertThat(report.at("/accounts/emergency/seen/0").asText()).isEqualTo("bg-one@contoso.example");
        assertThat(report.at("/accounts/evidence/assigned").asInt()).isEqualTo(1);
        assertThat(report.findValuesAsText("speaks")).containsExactly("yes", "in part", "no", "no");
        assertThat(report.at("/detections/1/rows/0").asText()).isEqualTo("row-two");
        assertThat(report.at("/detections/2/lacks/0/what").asText()).isEqualTo("no rows of AADUserRiskEvents");
        assertThat(report.at("/mostUseful/remedy").asText()).startsWith("add risk detections");
        assertThat(report.at("/mostUseful/silent").asInt()).isEqualTo(1);
    }

    @Test
    void withoutAuditsItAsksForThem() throws IOException {
        Files.delete(folder.resolve("export/insights/AuditLogs.ndjson"));
        Cli.Ran ran = inspect();
        assertThat(ran.lines()).last().asString().endsWith("cannot speak).");
        assertThat(ran.out())
                .contains("Most useful next: add directory audits: ")
                .contains("no rows of AuditLogs");
    }

    @Test
    void aFileThatTheUserNamesMustBeALog() {
        Cli.Ran ran = Cli.atRepository()
                .run("logs", "inspect", folder.resolve("export/notes.txt").toString());
        assertThat(ran.code()).isEqualTo(ExitCode.INPUT);
        assertThat(ran.err()).contains("notes.txt: is text without any JSON record");
        assertThat(ran.out())
                .contains("not read: is text without any JSON record")
                .contains("none: nothing in these files is a log");
    }

    @Test
    void theReportGoesToAFileThatIsNoneOfTheLogs() throws IOException {
        Path report = folder.resolve("report.txt");
        assertThat(inspect("-o", report.toString()).out()).isEmpty();
        assertThat(report).content(StandardCharsets.UTF_8).startsWith("FILES\n");
        String log = folder.resolve("export/signins.json").toString();
        Cli.Ran ran = inspect("-o", log);
        assertThat(ran.code()).isEqualTo(ExitCode.USAGE);
        assertThat(ran.err()).contains("would be overwritten");
        assertThat(Path.of(log)).content(StandardCharsets.UTF_8).isEqualTo(resource("signins.json"));
    }

    @Test
    void mistakesOfUseAreNamed() {
        assertThat(Cli.atRepository().run("logs").err()).contains("Say what to do: inspect.");
        assertThat(Cli.atRepository().run("logs", "inspect").err())
                .endsWith("gatehouse logs inspect --help shows how.\n");
        assertThat(Cli.atRepository().run("logs", "inspect", "").err()).contains("an empty PATH");
        Cli.Ran gone =
                Cli.atRepository().run("logs", "inspect", folder.resolve("gone").toString());
        assertThat(gone.code()).isEqualTo(ExitCode.USAGE);
        assertThat(gone.err()).contains("gone: does not exist");
        assertThat(inspect("--rules", folder.resolve("gone").toString()).code()).isEqualTo(ExitCode.USAGE);
    }

    @Test
    void theHelpTeachesWithExamples() {
        Cli.Ran ran = Cli.atRepository().run("logs", "inspect", "--help");
        assertThat(ran.code()).isEqualTo(ExitCode.DONE);
        assertThat(ran.out())
                .contains("gatehouse logs inspect export/")
                .contains("Exit codes:")
                .contains("--context");
    }

    @Test
    void readsStandardInput() throws IOException {
        Cli.Ran ran = Cli.atRepository()
                .in(resource("signins.json").getBytes(StandardCharsets.UTF_8))
                .run("logs", "inspect", "-", "--threads", "1");
        assertThat(ran.out()).startsWith("FILES\n-\n    SigninLogs · Graph JSON · 2 rows");
    }

    private Cli.Ran inspect(String... more) {
        String[] arguments = {
            "logs",
            "inspect",
            folder.resolve("export").toString(),
            "--context",
            folder.resolve("gatehouse.yaml").toString()
        };
        String[] all = java.util.Arrays.copyOf(arguments, arguments.length + more.length);
        System.arraycopy(more, 0, all, arguments.length, more.length);
        return Cli.at(folder.resolve("home")).run(all);
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(InspectCommandTest.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
