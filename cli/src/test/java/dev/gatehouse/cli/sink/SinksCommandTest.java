package dev.gatehouse.cli.sink;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.cli.Cli;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SinksCommandTest {
    @TempDir
    private Path home;

    @ParameterizedTest
    @ValueSource(strings = {"replay", "discard"})
    void theSinkComesFirstAndWhichOfItsDeadLettersNeedNotBeSaid(String command) {
        assertThat(Cli.at(home).run("sinks", command, "--help").out()).contains(" NAME [SUBJECT]");
    }
}
