package dev.gatehouse.cli.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.cli.Cli;
import dev.gatehouse.cli.console.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page about the export shows what the command does. */
final class DocumentedExportTest {
    private static final Path PAGE = Path.of("..", "docs", "sentinel-export.md");

    @TempDir
    private Path folder;

    @Test
    void theQueryIsWhatBecomesOfTheRule() throws IOException {
        Cli.write(folder, "rule.yml", block("yaml"));
        Cli.Ran ran = Cli.at(folder)
                .run(
                        "rules",
                        "export",
                        "--sentinel",
                        folder.resolve("rule.yml").toString(),
                        "-o",
                        folder.resolve("out").toString());
        assertThat(ran.err()).isEmpty();
        assertThat(ran.code()).isEqualTo(ExitCode.DONE);
        assertThat(Files.readString(folder.resolve("out/guest-sign-in.yaml")))
                .contains(block("kusto").indent(2));
    }

    @Test
    void theFirstCommandSaysWhatItSays() throws IOException {
        Cli.Ran ran = Cli.atRepository()
                .run(
                        "rules",
                        "export",
                        "--sentinel",
                        "--context",
                        Path.of("..", "examples/contoso/gatehouse.yaml").toString(),
                        "-o",
                        folder.toString());
        assertThat(ran.code()).isEqualTo(ExitCode.DONE);
        assertThat(Files.readString(PAGE)).contains(ran.out().replace(folder.toString(), "sentinel"));
    }

    private static String block(String language) throws IOException {
        Matcher block =
                Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL).matcher(Files.readString(PAGE));
        assertThat(block.find()).isTrue();
        return block.group(1);
    }
}
