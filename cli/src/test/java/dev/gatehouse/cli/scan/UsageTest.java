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

    @ParameterizedTest
    @ValueSource(strings = {"scan . --format json", "scan . --since yesterday", "scan", "scan . --wrong"})
    void aMistakeIsNamedInTwoLines(String arguments) {
        Cli.Ran ran = Cli.atRepository().run(arguments.split(" ", -1));
        assertThat(ran.code()).isEqualTo(ExitCode.USAGE);
        assertThat(ran.err().lines()).hasSize(2).last().isEqualTo("gatehouse scan --help shows how.");
    }
}
