package dev.gatehouse.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PortableTextTest {
    private static final String LETTERS = "a\\u0Dd80\0\uD800\uDC00İ/#";

    @ParameterizedTest
    @ValueSource(strings = {"", "plain", "C:\\temp", "\\", "\\\\u0000", "\0", "\uD800", "\uDC00x", "\uD83D\uDE00"})
    void isReadAsItWas(String text) {
        assertThat(PortableText.original(PortableText.stored(text))).isEqualTo(text);
        assertThat(PortableText.isKeepable(PortableText.stored(text))).isTrue();
    }

    @Test
    void isReadAsItWasWhateverItIs() {
        var random = new Random(3);
        Map<String, String> byKey = new HashMap<>();
        for (int i = 0; i < 20_000; i++) {
            String text = text(random, random.nextInt(12));

            assertThat(PortableText.original(PortableText.stored(text))).isEqualTo(text);
            assertThat(byKey.merge(PortableText.key(text), text, (one, other) -> one))
                    .as("no two texts have one key")
                    .isEqualTo(text);
        }
    }

    @Test
    void hasAKeyThatAnIndexTakes() {
        String most = "x".repeat(256);

        assertThat(PortableText.key(most)).isEqualTo(most);
        assertThat(PortableText.key(most + "x")).hasSizeLessThan(100).isNotEqualTo(PortableText.key(most + "y"));
        assertThat(PortableText.key("\\#" + PortableText.key(most + "x").substring(2)))
                .as("a text that looks like the key of a long one")
                .isNotEqualTo(PortableText.key(most + "x"));
    }

    @Test
    void leavesJsonMeaningTheSame() {
        assertThat(PortableText.json("{\"a\":\"\\n \uD83D\uDE00 \uD800\"}"))
                .isEqualTo("{\"a\":\"\\n \uD83D\uDE00 \\ud800\"}");
    }

    @Test
    void isFoundInLowerCaseWhateverTheMachineSpeaks() {
        assertThat(PortableText.findable("ADM_KIM\0@CONTOSO.example")).isEqualTo("adm_kim\uFFFD@contoso.example");
        assertThat(PortableText.findable("x".repeat(300))).hasSize(256);
    }

    private static String text(Random random, int length) {
        var text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return text.toString();
    }
}
