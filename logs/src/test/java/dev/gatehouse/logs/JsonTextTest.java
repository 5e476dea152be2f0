package dev.gatehouse.logs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class JsonTextTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "plain; plain",
                "\"Global Administrator\"; Global Administrator",
                "\"\"; ``",
                "\"\\\"twice\\\"\"; twice",
                "\"a \\\"b\\\" c\"; a \"b\" c",
                "\"not \"closed\" well\"; not \"closed\" well",
                "\"open; \"open",
                "[\"x\"]; [\"x\"]",
                "\"[1]\"; [1]"
            })
    void takesQuotesOffAsOftenAsTheyAreThere(String text, String plain) {
        assertThat(JsonText.unquoted(text)).isEqualTo(plain);
    }

    @Test
    void leavesTheBlanksOfAnUnquotedTextAlone() {
        assertThat(JsonText.unquoted(" as is ")).isEqualTo(" as is ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "nope", "{'a': 1}", "[1,", "\u0000"})
    void aTextThatIsNoJsonIsMissing(String text) {
        assertThat(JsonText.parse(text).isMissingNode()).isTrue();
    }

    @Test
    void endlessNestingIsMissingToo() {
        assertThat(JsonText.parse("[".repeat(500_000)).isMissingNode()).isTrue();
        assertThat(JsonText.parse("{\"a\":".repeat(500_000)).isMissingNode()).isTrue();
    }

    @Test
    void findsAMemberInAnyCaseAndPrefersTheExactOne() {
        assertThat(JsonText.text(JsonText.parse("{\"Type\":\"a\"}"), "type")).isEqualTo("a");
        assertThat(JsonText.text(JsonText.parse("{\"TYPE\":\"a\",\"type\":\"b\"}"), "type"))
                .isEqualTo("b");
        assertThat(JsonText.text(JsonText.parse("[1]"), "type")).isEmpty();
        assertThat(JsonText.text(JsonText.parse("{\"type\":null}"), "type")).isEmpty();
        assertThat(JsonText.text(JsonText.parse("{\"type\":{\"a\":1}}"), "type"))
                .isEqualTo("{\"a\":1}");
    }

    @Test
    void givesAListOfScalarsAsItsElementsAndAnythingElseAsOne() {
        assertThat(values("[\"a\",1,true]")).containsExactly("a", "1", "true");
        assertThat(values("\"[\\\"a\\\"]\"")).containsExactly("a");
        assertThat(values("[{\"a\":1}]")).containsExactly("[{\"a\":1}]");
        assertThat(values("[]")).containsExactly("[]");
        assertThat(values("[broken")).containsExactly("[broken");
        assertThat(values("")).containsExactly("");
    }

    @Test
    void differenceKeepsTheOrderOfTheFirst() {
        assertThat(JsonText.difference(List.of("c", "a", "b"), List.of("a"))).containsExactly("c", "b");
        assertThat(JsonText.difference(List.of(), List.of("a"))).isEmpty();
    }

    private static List<String> values(String text) {
        String plain = JsonText.unquoted(text);
        return JsonText.values(plain, JsonText.list(plain));
    }
}
