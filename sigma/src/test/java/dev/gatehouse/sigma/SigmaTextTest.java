package dev.gatehouse.sigma;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Wildcards and escapes. */
final class SigmaTextTest {
    private static String parsed(String raw) {
        StringBuilder text = new StringBuilder();
        for (SigmaText.Token token : SigmaText.parse(raw).tokens()) {
            text.append(
                    switch (token) {
                        case SigmaText.Plain plain -> "<" + plain.text() + ">";
                        case SigmaText.Any any -> "*";
                        case SigmaText.One one -> "?";
                    });
        }
        return text.toString();
    }

    @Test
    void tellsWildcardsFromCharacters() {
        assertThat(parsed("a*b?c")).isEqualTo("<a>*<b>?<c>");
        assertThat(parsed("")).isEmpty();
    }

    @Test
    void takesABackslashAsTheSpecificationSays() {
        assertThat(parsed("C:\\Win\\\\x")).isEqualTo("<C:\\Win\\x>");
        assertThat(parsed("a\\*b\\?c")).isEqualTo("<a*b?c>");
        assertThat(parsed("a\\\\*")).isEqualTo("<a\\>*");
        assertThat(parsed("a\\\\\\*")).isEqualTo("<a\\*>");
        assertThat(parsed("\\\\\\srv")).isEqualTo("<\\\\srv>");
        assertThat(parsed("\\\\\\\\srv")).isEqualTo("<\\\\srv>");
        assertThat(parsed("dir\\")).isEqualTo("<dir\\>");
    }
}
