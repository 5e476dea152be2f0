package dev.gatehouse.cli.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.cli.Cli;
import dev.gatehouse.cli.console.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The example of docs/rules.md does what the page says. */
final class DocumentedRulesTest {
    private static final Pattern YAML = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL);
    private static final Pattern SAID = Pattern.compile("says\n\n```\n(.*?)```", Pattern.DOTALL);
    private static final Pattern EVENT = Pattern.compile("guest\\.yml '(\\{.*?})'", Pattern.DOTALL);

    @TempDir
    private Path folder = Path.of("");

    private String page = "";

    @BeforeEach
    void example() throws IOException {
        page = Files.readString(Path.of("..", "docs", "rules.md"));
        Cli.write(folder, "my-rules/guest.yml", all(YAML).get(0));
        Cli.write(folder, "my-rules/guest.test.yml", all(YAML).get(1));
    }

    @Test
    void theTestFailsAsShownAndPassesOnceCorrected() {
        Cli.Ran ran = run("test", folder.resolve("my-rules").toString());
        assertThat(shown(ran)).isEqualTo(all(SAID).get(0));
        assertThat(ran.code()).isEqualTo(ExitCode.USAGE);
        Cli.write(folder, "my-rules/guest.test.yml", all(YAML).get(1).replace("192.0.2.9", "198.51.100.9"));
        assertThat(run("test", folder.resolve("my-rules").toString()).out()).isEqualTo("1 rule, 3 tests: all passed\n");
    }

    @Test
    void theExplanationIsAsShown() {
        Cli.Ran ran = run(
                "explain",
                folder.resolve("my-rules/guest.yml").toString(),
                all(EVENT).getFirst());
        assertThat(shown(ran)).isEqualTo(all(SAID).get(1));
    }

    private static Cli.Ran run(String... arguments) {
        String[] all = new String[arguments.length + 1];
        all[0] = "rules";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return Cli.atRepository().run(all);
    }

    private String shown(Cli.Ran ran) {
        return ran.out().replace(folder + "/", "");
    }

    private List<String> all(Pattern pattern) {
        return pattern.matcher(page)
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();
    }
}
