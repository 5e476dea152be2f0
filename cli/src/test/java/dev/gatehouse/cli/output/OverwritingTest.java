package dev.gatehouse.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.cli.Cli;
import dev.gatehouse.cli.console.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class OverwritingTest {
    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest
    @ValueSource(strings = {"-o", "--quarantine"})
    void aFileThatIsReadIsNeverWritten(String option) throws IOException {
        String logs = Cli.write(folder, "logs/day/one.json", "{}");
        String context = Cli.write(folder, "context.yaml", "tenant: t");
        String rules = Cli.write(folder, "rules/one.yml", "title: one");
        String link =
                Files.createSymbolicLink(folder.resolve("link"), Path.of(logs)).toString();
        for (String target : new String[] {logs, context, rules, link}) {
            String before = Files.readString(Path.of(target));
            Cli.Ran ran = Cli.atRepository()
                    .run(
                            "scan",
                            folder.resolve("logs").toString(),
                            "--context",
                            context,
                            "--rules",
                            folder.resolve("rules").toString(),
                            option,
                            target);
            assertThat(ran.code()).as(target).isEqualTo(ExitCode.USAGE);
            assertThat(ran.err()).contains(target + ": would be overwritten").contains(option);
            assertThat(Path.of(target)).hasContent(before);
        }
    }

    @Test
    void alertsAndQuarantineAreTwoFiles() {
        String logs = Cli.write(folder, "logs.json", "{}");
        Path out = folder.resolve("out");
        Cli.Ran ran = Cli.atRepository().run("scan", logs, "-o", out.toString(), "--quarantine", folder + "/./out");
        assertThat(ran.code()).isEqualTo(ExitCode.USAGE);
        assertThat(ran.err()).contains("name two files");
        assertThat(out).doesNotExist();
    }

    @Test
    void aDeviceMayTakeBoth() {
        String logs = Cli.write(folder, "logs.json", "{}");
        assertThat(Cli.atRepository()
                        .run("scan", logs, "-o", "/dev/null", "--quarantine", "/dev/null")
                        .code())
                .isZero();
    }
}
