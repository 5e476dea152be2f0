package dev.gatehouse.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.cli.Cli;
import dev.gatehouse.cli.console.Complaints;
import dev.gatehouse.cli.console.Console;
import dev.gatehouse.cli.console.ResultStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ResultsTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    private Path folder;

    @Test
    void resultsGoToStandardOutputInColourOrToAFileWithout() {
        Results results = results();
        results.write(Optional.empty(), (to, colour) -> to.print("shown " + colour));
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("shown true");
        Path file = folder.resolve("report");
        results.write(Optional.of(file), (to, colour) -> to.print("written " + colour));
        assertThat(file).content(StandardCharsets.UTF_8).isEqualTo("written false");
        assertThat(results.lost()).isFalse();
    }

    @Test
    void aFolderOrAFileInNoFolderCannotBeWritten() {
        Results results = results();
        assertThat(results.writable(Optional.empty(), "-o")).isTrue();
        assertThat(results.writable(Optional.of(folder.resolve("new")), "-o")).isTrue();
        assertThat(results.writable(Optional.of(folder), "-o")).isFalse();
        assertThat(results.writable(Optional.of(folder.resolve("gone/new")), "-o"))
                .isFalse();
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("name a file in a folder that exists (-o)");
    }

    @Test
    void aFileThatIsReadIsNotOverwritten() {
        Path log = Path.of(Cli.write(folder, "logs/a.json", "{}"));
        assertThat(results().overwrites(Optional.of(log), "-o", List.of(log.resolveSibling("."))))
                .isTrue();
        assertThat(results().overwrites(Optional.of(folder.resolve("new")), "-o", List.of(folder)))
                .isFalse();
    }

    @Test
    void lostResultsAreToldAndRemembered() {
        Results results = results();
        results.write(Optional.of(folder.resolve("gone/new")), (to, colour) -> to.print("x"));
        assertThat(results.lost()).isTrue();
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("cannot be written")
                .contains("name another file");
    }

    private Results results() {
        Console console = new Console(
                ResultStream.to(out),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                InputStream.nullInputStream(),
                true,
                false,
                false,
                folder);
        return new Results(console, new Complaints(console.err()));
    }
}
