package dev.gatehouse.cli.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.gatehouse.cli.Cli;
import dev.gatehouse.cli.console.ExitCode;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code rules test} lists the rows of the guides, with the tests of the rules that serve them. */
final class RowTestsTest {
    private static final String RULE = """
            title: Rule
            name: rule
            logsource: {product: azure, service: signinlogs}
            detection: {s: {ResultType: '50053'}, condition: s}
            custom: {rows: [signin-account-lockout]}
            """;

    @TempDir
    private Path folder;

    @Test
    void everyRowThatLogsTellHasTestsThatFireAndTestsThatDoNot() throws IOException {
        Cli.Ran ran = Cli.atRepository().run("rules", "test", "--format", "json");
        assertThat(ran.code()).isEqualTo(ExitCode.DONE);
        JsonNode rows = new ObjectMapper().readTree(ran.out()).get("rows");
        long numbered = 0;
        for (JsonNode row : rows) {
            numbered += row.has("number") ? 1 : 0;
            boolean state = row.get("state").asBoolean();
            assertThat(row.get("firing").asInt() > 0).as(row.toString()).isNotEqualTo(state);
            assertThat(row.get("quiet").asInt() > 0).as(row.toString()).isNotEqualTo(state);
        }
        assertThat(numbered).isEqualTo(54);
    }

    @Test
    void aRowIsALineAndThoseOfTheStateSaySo() {
        Cli.Ran ran = Cli.atRepository().run("rules", "test");
        assertThat(ran.out())
                .contains("ROW OF THE GUIDES")
                .containsPattern("\n 20 new-device-or-location +\\d+ +\\d+\n")
                .containsPattern("\n 31 unused-privileged-accounts +gatehouse posture: unused-privileged-accounts\n")
                .doesNotContain("tests are missing");
    }

    @Test
    void rulesOfYourOwnAreNotHeldAgainstTheGuides() {
        String rules = Cli.write(folder, "rule.yml", RULE);
        Cli.Ran ran = Cli.atRepository().run("rules", "test", rules);
        assertThat(ran.code()).isEqualTo(ExitCode.DONE);
        assertThat(ran.out()).doesNotContain("ROW").contains("1 rule");
    }
}
