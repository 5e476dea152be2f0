package dev.gatehouse.cli.pim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.gatehouse.cli.console.Console;
import dev.gatehouse.cli.console.ResultStream;
import dev.gatehouse.cli.pim.remote.Terminal;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The commands that the page about them shows are commands. */
final class DocumentedPimTest {
    private static final String PIM = "./gatehouse pim ";
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");

    @Test
    void whatThePageShowsIsUnderstood() throws IOException {
        List<String> shown = Files.readAllLines(Path.of("../docs/pim/command-line.md")).stream()
                .filter(line -> line.startsWith(PIM))
                .map(line -> line.replaceFirst("\\s+#.*$", "").substring(PIM.length()))
                .toList();

        assertThat(shown).hasSizeGreaterThan(15);
        assertThat(shown)
                .allSatisfy(line -> assertThatCode(() -> PimCommand.line(terminal())
                                .setCaseInsensitiveEnumValuesAllowed(true)
                                .parseArgs(words(line).toArray(String[]::new)))
                        .doesNotThrowAnyException());
    }

    private static List<String> words(String line) {
        List<String> words = new ArrayList<>();
        Matcher word = WORD.matcher(line);
        while (word.find()) {
            words.add(word.group(1) == null ? word.group(2) : word.group(1));
        }
        return words;
    }

    private static Terminal terminal() {
        Console console = new Console(
                ResultStream.to(OutputStream.nullOutputStream()),
                new PrintStream(OutputStream.nullOutputStream()),
                InputStream.nullInputStream(),
                false,
                false,
                false,
                Path.of(""));
        return new Terminal(console, Map.of(), false, ZoneOffset.UTC, () -> Instant.EPOCH, time -> {});
    }
}
