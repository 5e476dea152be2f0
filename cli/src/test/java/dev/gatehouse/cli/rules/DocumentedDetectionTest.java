package dev.gatehouse.cli.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.cli.Cli;
import dev.gatehouse.cli.console.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever follows docs/write-a-detection.md gets what the page says. */
final class DocumentedDetectionTest {
    @TempDir
    private Path folder = Path.of("");

    private String page = "";
    private String rules = "";

    @BeforeEach
    void follow() throws IOException {
        page = Files.readString(Path.of("..", "docs", "write-a-detection.md"));
        rules = folder.resolve("my-rules").toString();
        Cli.write(folder, "my-rules/device-code.yml", all("yaml").get(0));
        Cli.write(folder, "my-rules/device-code.test.yml", all("yaml").get(1));
        Cli.write(folder, "record.json", all("json").getFirst());
        Cli.write(folder, "my-context.yaml", all("yaml").get(2));
    }

    @Test
    void theTestsPassAsShown() {
        Cli.Ran ran = Cli.atRepository().run("rules", "test", rules);
        assertThat(ran.out()).isEqualTo("1 rule, 4 tests: all passed\n");
        assertThat(page).contains(ran.out());
    }

    @Test
    void aSlipInTheRuleMakesThemFail() throws IOException {
        Path rule = folder.resolve("my-rules/device-code.yml");
        Files.writeString(rule, Files.readString(rule).replace("deviceCode", "devicecodes"));
        Cli.Ran ran = Cli.atRepository().run("rules", "test", rules);
        assertThat(ran.code()).isEqualTo(ExitCode.USAGE);
        assertThat(ran.out()).contains("1 failed").contains("found deviceCode");
    }

    @Test
    void theRecordOfTheFirstStepIsOneThatTheRuleFiresOn() {
        Cli.Ran ran = Cli.atRepository()
                .run(
                        "rules",
                        "explain",
                        rules + "/device-code.yml",
                        folder.resolve("record.json").toString(),
                        "--context",
                        folder.resolve("my-context.yaml").toString());
        assertThat(ran.out()).contains("verdict  fires");
    }

    @Test
    void lintFindsNothingAndAScanUsesTheRule() {
        assertThat(Cli.atRepository().run("rules", "lint", rules).code()).isEqualTo(ExitCode.DONE);
        Cli.Ran ran = Cli.atRepository()
                .run(
                        "scan",
                        folder.resolve("record.json").toString(),
                        "--rules",
                        rules,
                        "--context",
                        folder.resolve("my-context.yaml").toString());
        assertThat(ran.out()).contains("adm_kim@contoso.example signed in with a device code from 203.0.113.7");
    }

    private List<String> all(String language) {
        return Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL)
                .matcher(page)
                .results()
                .map(match -> match.group(1))
                .toList();
    }
}
