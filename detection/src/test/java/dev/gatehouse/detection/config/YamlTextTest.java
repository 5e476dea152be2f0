package dev.gatehouse.detection.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.detection.config.ConfigProblem.Code;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class YamlTextTest {
    @Test
    void aTabIsNoIndentation() {
        assertThat(Read.problems("emergencyAccounts:\n\t- kim@contoso.example\n"))
                .containsExactly(
                        "gatehouse.yaml:2:1: this is not YAML: a tab where an indentation or a value should be; "
                                + "expected a YAML document; indent with spaces");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "tenant: 'contoso | 1:17",
                "tenant: a: b | 1:10",
                "emergencyAccounts: [a, b | 1:25",
                "tenant: a\\n  b: c | 2:4",
                "tenant: @contoso | 1:9",
                "a\\n--- \\nb: 1 | 2:1"
            })
    void saysWhereTheYamlIsBroken(String yaml, String place) {
        assertThat(Read.problems(yaml.translateEscapes()))
                .singleElement()
                .asString()
                .startsWith("gatehouse.yaml:" + place + ": this is not YAML: ");
    }

    @Test
    void namesACharacterThatMayNotStandInAFile() {
        assertThat(Read.problems("tenant: a\n# \uD83D\uDE00\u0001\n"))
                .containsExactly("gatehouse.yaml:2:4: the character U+0001 may not stand here; expected text; "
                        + "remove it, and save the file as UTF-8");
    }

    @Test
    void quotesTheParserWithoutWhatCouldForgeALine() {
        assertThat(Read.problems("tenant: \"\\\u202E\"\n"))
                .singleElement()
                .asString()
                .contains("\uFFFD")
                .doesNotContain("\u202E");
    }

    @Test
    void refusesAliasesThatCouldGrowWithoutEnd() {
        assertThat(only("emergencyAccounts: &all [*all]\n").code()).isEqualTo(Code.LIMIT);
        assertThat(only("watchlists:\n  a: &a [x]\n  b: *a\n").describe())
                .isEqualTo("gatehouse.yaml:3:6: the alias \"*a\" is not supported; expected values without aliases; "
                        + "write the value out");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{a: ", "- ", "? "})
    void refusesABottomlessDocumentWithoutRunningOutOfStack(String level) {
        var problem = only("watchlists:\n " + level.repeat(50_000));

        assertThat(problem.code()).isEqualTo(Code.LIMIT);
        assertThat(problem.message()).isEqualTo("too many levels");
    }

    @Test
    void refusesAHugeFile() {
        var problem = only("#".repeat(YamlText.LARGEST + 1));

        assertThat(problem.code()).isEqualTo(Code.LIMIT);
        assertThat(problem.expected()).isEqualTo("at most 1048576");
    }

    @Test
    void readsAFileOfTheLargestSize() {
        assertThat(Read.configuration("#".repeat(YamlText.LARGEST))).isEqualTo(Configuration.none());
    }

    @ParameterizedTest
    @ValueSource(strings = {"%YAML 2.0\n---\ntenant: a\n", "%TAG ! x\n", "tenant: a\n...\ntenant: b\n"})
    void refusesWhatIsNoDocumentOfOurs(String yaml) {
        assertThat(only(yaml).code()).isEqualTo(Code.SYNTAX);
    }

    private static ConfigProblem only(String yaml) {
        var problems = ConfigurationReader.read("gatehouse.yaml", yaml).problems();
        assertThat(problems).hasSize(1);
        return problems.getFirst();
    }
}
