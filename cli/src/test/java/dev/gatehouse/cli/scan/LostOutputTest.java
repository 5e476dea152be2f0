package dev.gatehouse.cli.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.gatehouse.cli.Cli;
import dev.gatehouse.cli.console.ExitCode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class LostOutputTest {
    private static final Path FULL = Path.of("/dev/full");

    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest
    @ValueSource(strings = {"table", "ndjson"})
    void aFullDiskIsNoSuccess(String format) {
        assumeTrue(Files.exists(FULL), "needs /dev/full");
        Cli.Ran ran = Cli.atRepository().run("scan", logs(), "--format", format, "-o", FULL.toString());
        assertThat(ran.code()).isEqualTo(ExitCode.INPUT);
        assertThat(ran.err()).contains("/dev/full: cannot be written").contains("(-o)");
    }

    @Test
    void aQuarantineThatIsLostIsNoSuccess() {
        assumeTrue(Files.exists(FULL), "needs /dev/full");
        String broken = Cli.write(folder, "broken.json", "{\"id\": nonsense}\n" + alert());
        Cli.Ran ran = Cli.atRepository().run("scan", broken, "--quarantine", FULL.toString());
        assertThat(ran.code()).isEqualTo(ExitCode.INPUT);
        assertThat(ran.err()).contains("/dev/full: cannot be written").contains("(--quarantine)");
    }

    @Test
    void standardOutputThatIsLostIsNoSuccess() {
        Cli.Ran ran = Cli.atRepository().out(failing("No space left on device")).run("scan", logs());
        assertThat(ran.code()).isEqualTo(ExitCode.INPUT);
        assertThat(ran.err()).contains("standard output: cannot be written: No space left on device");
    }

    @Test
    void aReaderThatHasSeenEnoughIsNotMentioned() {
        Cli.Ran ran = Cli.atRepository().out(failing("Broken pipe")).run("scan", logs());
        assertThat(ran.code()).isEqualTo(ExitCode.DONE);
        assertThat(ran.err()).doesNotContain("cannot be written");
    }

    private String logs() {
        return Cli.write(folder, "logs.json", alert());
    }

    private static String alert() {
        Event.User kim = new Event.User(1, "adm_kim@contoso.example");
        return Event.roleGiven(1, kim, "2026-05-01T00:00:00Z").graph() + "\n"
                + Event.signIn(1, kim, "2026-05-04T09:41:07Z", 50053, "203.0.113.24")
                        .graph()
                + "\n";
    }

    private static OutputStream failing(String reason) {
        return new OutputStream() {
            @Override
            public void write(int one) throws IOException {
                throw new IOException(reason);
            }
        };
    }
}
