package dev.gatehouse.sigma;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Wildcards on bytes, against regular expressions. */
final class GlobTest {
    private static final String LETTERS = "aabä*?";

    @Test
    void matchesWhatTheSamePatternMatchesAsARegularExpression() {
        Random random = new Random(11);
        for (int i = 0; i < 20_000; i++) {
            String raw = text(random, random.nextInt(7), LETTERS);
            String value = text(random, random.nextInt(9), "aabä\n");
            StringBuilder regex = new StringBuilder();
            raw.chars().forEach(c -> regex.append(c == 42 ? ".*" : c == 63 ? "." : Character.toString(c)));
            byte[] bytes = ("x" + value + "x").getBytes(StandardCharsets.UTF_8);
            boolean matches = Glob.folded(SigmaText.parse(raw)).matches(bytes, 1, bytes.length - 1);
            assertThat(matches)
                    .as("%s on %s", raw, value)
                    .isEqualTo(Pattern.compile(regex.toString(), Pattern.DOTALL)
                            .matcher(value)
                            .matches());
        }
    }

    @Test
    void takesTimeInProportionToPatternAndText() {
        Glob glob = Glob.folded(SigmaText.parse("*a".repeat(2_000) + "*b"));
        byte[] bytes = "a".repeat(100_000).getBytes(StandardCharsets.UTF_8);
        assertThat(glob.matches(bytes, 0, bytes.length)).isFalse();
    }

    private static String text(Random random, int length, String letters) {
        StringBuilder text = new StringBuilder();
        random.ints(length, 0, letters.length()).forEach(c -> text.append(letters.charAt(c)));
        return text.toString();
    }
}
