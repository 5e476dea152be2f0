package dev.gatehouse.cli.scan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.cli.Cli;
import dev.gatehouse.cli.console.ExitCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class UsageTest {
    @Test
    void anEmptyPathIsNotTheWorkingDirectory() {
        Cli.Ran ran = Cli.atRepository().run("scan", "");
        assertThat(ran.code()).isEqualTo(ExitCode.USAGE);
        assertThat(ran.err()).contains("an empty PATH; is a variable unset?");
    }

    @Test
    void aContextThatIsNoFileIsExplained() {
        Cli.Ran folder = Cli.atRepository().run("scan", "-", "--context", ".");
        assertThat(folder.code()).isEqualTo(ExitCode.USAGE);
        assertThat(folder.err()).contains(".: is a folder; name a file").contains("Going on without any context");
        Cli.Ran gone = Cli.atRepository().run("scan", "-", "--context", "gone.yaml");
        assertThat(gone.err()).contains("gone.yaml: does not exist; name a file");
    }

    @Test
    void aDashIsStandardOutputAndThreadsHaveABound() {
        Cli.Ran ran = Cli.atRepository().run("scan", "-", "-o", "-", "--threads", "1000000");
        assertThat(ran.code()).isZero();
        assertThat(ran.out()).isEqualTo("No alerts.\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"scan . --format xml", "scan . --since yesterday", "scan", "scan . --wrong"})
    void aMistakeIsNamedInTwoLines(String arguments) {
        Cli.Ran ran = Cli.atRepository().run(arguments.split(" ", -1));
        assertThat(ran.code()).isEqualTo(ExitCode.USAGE);
        assertThat(ran.err().lines()).hasSize(2).last().isEqualTo("gatehouse scan --help shows how.");
    }
}
