package dev.gatehouse.detection.sentinel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.re2j.Pattern;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class RegexSyntaxTest {
    private static final List<String> PARTS = List.of(
            "a",
            "b",
            ".",
            "\\d",
            "\\w+",
            "\\s*",
            "\\S",
            "[ab]",
            "[^a\\d]",
            "[\\s\\S]",
            "[a-c.]",
            "(a|b)",
            "(?:ab)?",
            "^",
            "$",
            "\\.",
            "\\-",
            "x{1,2}",
            "(?i:A)",
            "[[:digit:]]",
            "\\x41",
            "a{",
            "}",
            "[&~]",
            "\\bA");

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "\\bMFA\\b (?-u:\\b)MFA(?-u:\\b)",
                "\\d{2} [0-9]{2}",
                "(a)(b) (?:a)(?:b)",
                "(?P<n>a) (?:a)",
                "(?i)x (?i)x",
                "a{b a\\{b",
                "[a&&b] [a\\&\\&b]",
                "[[a] [\\[a]",
                "[]a] [\\]a]",
                "\\<x <x",
                "[\\w-] [0-9A-Za-z_-]",
                "[\\s\\S] (?:[\\t\\n\\f\\r\u00a0]|[^\\t\\n\\f\\r\u00a0])",
            })
    void saysItInTheOtherSyntax(String re2, String kql) {
        assertThat(RegexSyntax.translate(re2)).isEqualTo(kql.replace('\u00a0', ' '));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\Qa\\E", "\\C", "a\\B", "\\101", "[a--b]", "[^\\W]"})
    void leavesOutWhatMeansSomethingElseThere(String re2) {
        assertThatThrownBy(() -> RegexSyntax.translate(re2)).isInstanceOf(NotCarried.class);
    }

    /** What is written is RE2 as well, but for the flag at the boundaries of words: it must mean the same. */
    @Test
    void meansTheSame() {
        Random random = new Random(5);
        for (int i = 0; i < 3_000; i++) {
            StringBuilder regex = new StringBuilder();
            for (int part = random.nextInt(4); part >= 0; part--) {
                regex.append(PARTS.get(random.nextInt(PARTS.size())));
            }
            Pattern own = Pattern.compile(regex.toString());
            Pattern other =
                    Pattern.compile(RegexSyntax.translate(regex.toString()).replace("(?-u:\\b)", "\\b"));
            for (int text = 0; text < 5; text++) {
                String word = word(random);
                assertThat(other.matcher(word).find())
                        .as(() -> regex + " on " + word)
                        .isEqualTo(own.matcher(word).find());
            }
        }
    }

    private static String word(Random random) {
        String letters = "abcxAB1 .-{}&~\n_é";
        StringBuilder word = new StringBuilder();
        for (int i = random.nextInt(8); i > 0; i--) {
            word.append(letters.charAt(random.nextInt(letters.length())));
        }
        return word.toString();
    }
}
