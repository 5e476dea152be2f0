package dev.gatehouse.bench.matcher;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.sigma.SigmaRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RuleFolderTest {
    private static final String RULE =
            "title: %s\nlogsource: {product: azure}\ndetection:\n  s:\n    a: b\n  condition: s\n";

    @TempDir
    Path folder;

    @Test
    void makesRulesUpWhereThereIsNoFolderAndSaysSo() throws IOException {
        RuleFolder none = new RuleFolder(Optional.empty());
        assertThat(none.some(150)).hasSize(150);
        assertThat(none.some(5_000)).hasSize(2_668);
        assertThat(none.azure()).hasSize(123);
        assertThat(none.says()).contains("made up");
    }

    @Test
    void takesTheFewerFromTheMore() throws IOException {
        for (int i = 0; i < 20; i++) {
            Files.writeString(folder.resolve("rule" + i + ".yml"), RULE.formatted("r" + i));
        }
        Path azure = Files.createDirectories(folder.resolve("rules/cloud/azure"));
        Files.writeString(azure.resolve("azure.yml"), RULE.formatted("cloud"));
        RuleFolder rules = new RuleFolder(Optional.of(folder));
        assertThat(rules.some(100)).hasSize(21).containsAll(rules.some(7));
        assertThat(rules.some(7)).isEqualTo(rules.some(7)).hasSize(7);
        assertThat(rules.azure()).extracting(SigmaRule::title).containsExactly("cloud");
        assertThat(rules.says()).contains("SigmaHQ");
    }
}
