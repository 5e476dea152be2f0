package dev.gatehouse.cli.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.cli.Cli;
import dev.gatehouse.connect.rules.RuleFiles;
import dev.gatehouse.detection.rules.Rule;
import dev.gatehouse.detection.rules.RuleSource;
import dev.gatehouse.sigma.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RuleFilesTest {
    private static final String RULE = """
            title: %s
            logsource: {product: azure, service: signinlogs}
            detection: {one: {ResultType: '1'}, condition: one}
            """;

    @TempDir
    private Path folder = Path.of("");

    @Test
    void readsEveryRuleFileBelowAFolderInTheOrderOfNames() {
        Cli.write(folder, "b/two.yaml", RULE.replace("%s", "Two"));
        Cli.write(folder, "a/one.YML", RULE.replace("%s", "One") + "---\n" + RULE.replace("%s", "One and a half"));
        Cli.write(folder, "b/two.test.yml", "no rule");
        Cli.write(folder, "readme.txt", "no rule");
        RuleFiles files = RuleFiles.read(folder, RuleSource.COMMUNITY);
        assertThat(files.problems()).isEmpty();
        assertThat(files.rules())
                .extracting(rule -> rule.sigma().title())
                .containsExactly("One", "One and a half", "Two");
        assertThat(files.rules()).extracting(Rule::source).containsOnly(RuleSource.COMMUNITY);
    }

    @Test
    void aFileThatIsNamedIsReadWhateverItsNameIs() {
        Path file = Path.of(Cli.write(folder, "rule.txt", RULE.replace("%s", "Named")));
        assertThat(RuleFiles.read(file, RuleSource.COMMUNITY).rules()).hasSize(1);
    }

    @Test
    void aWrongFileIsAProblemAndTheOthersAreRead() {
        Cli.write(folder, "good.yml", RULE.replace("%s", "Good"));
        Cli.write(folder, "latin1.yml", new byte[] {'t', (byte) 0xe9});
        Cli.write(folder, "wrong.yml", "title: Wrong\n");
        RuleFiles files = RuleFiles.read(folder, RuleSource.COMMUNITY);
        assertThat(files.rules()).hasSize(1);
        assertThat(files.problems()).extracting(Problem::code).contains("not-utf-8");
        assertThat(files.problems()).extracting(Problem::file).anyMatch(name -> name.endsWith("wrong.yml"));
        assertThat(files.problems())
                .allSatisfy(problem -> assertThat(problem.remedy()).isNotBlank());
    }

    @Test
    void whatHoldsNoRuleIsAProblem() throws IOException {
        assertThat(RuleFiles.read(folder, RuleSource.COMMUNITY).problems())
                .extracting(Problem::code)
                .containsExactly("no-rules");
        assertThat(RuleFiles.read(folder.resolve("gone"), RuleSource.COMMUNITY).problems())
                .extracting(Problem::message)
                .containsExactly("does not exist");
        Files.createDirectory(folder.resolve("x.yml"));
        assertThat(RuleFiles.read(folder, RuleSource.COMMUNITY).problems()).hasSize(1);
    }

    @Test
    void aLoopOfLinksIsAProblemAndNotTheEnd() throws IOException {
        Cli.write(folder, "good.yml", RULE.replace("%s", "Good"));
        Files.createSymbolicLink(folder.resolve("loop"), folder);
        RuleFiles files = RuleFiles.read(folder, RuleSource.COMMUNITY);
        assertThat(files.rules()).hasSize(1);
        assertThat(files.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.message()).contains("loop");
        });
    }
}
