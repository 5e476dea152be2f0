package dev.gatehouse.logs.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class EscapesTest {
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "plain,plain",
                "a\\\"b,a\"b",
                "a\\\\nb,a\\nb",
                "\\/,/",
                "\\u0041\\u00e9\\u6F22,Aé漢",
                "\\ud83d\\ude00!,😀!",
                "é\\u0041,éA",
            })
    void takesTheBackslashesOut(String source, String expected) {
        assertThat(decoded(source)).isEqualTo(expected);
    }

    @Test
    void knowsTheShortForms() {
        assertThat(decoded("\\b\\f\\n\\r\\t")).isEqualTo("\b\f\n\r\t");
    }

    @ParameterizedTest
    @CsvSource({"\\ud83d,\uFFFD", "\\ude00x,\uFFFDx", "\\ud83d\\u0041,\uFFFDA", "\\ud83d\\ud83d\\ude00,\uFFFD😀"})
    void replacesHalfASurrogatePair(String source, String expected) {
        assertThat(decoded(source)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"\\x", "\\u12", "\\u12g4", "\\", "a\\"})
    void leavesWhatIsNoEscape(String source) {
        assertThat(decoded(source)).isEqualTo(source);
    }

    @Test
    void decodesInPlace() {
        byte[] bytes = "..\\u0041\\n.".getBytes(StandardCharsets.UTF_8);
        int end = Escapes.decode(bytes, 2, bytes.length, bytes, 2);
        assertThat(new String(bytes, 0, end, StandardCharsets.UTF_8)).isEqualTo("..A\n.");
    }

    private static String decoded(String source) {
        byte[] bytes = source.getBytes(StandardCharsets.UTF_8);
        return Escapes.text(bytes, 0, bytes.length);
    }
}
