package dev.gatehouse.sigma;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.re2j.Pattern;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What every match of an expression has. */
final class RequiredLiteralTest {
    private static final String[] PARTS = {
        "ab", "c", "(d|e)", "[f-h]", ".", "x*", "y?", "z+", "\\.", "\\d", "(gh)?", "i{2}", "k{1,}", "\\n"
    };
    private static final String LETTERS = "abcdefghiixyz.\n";

    @Test
    void findsTheLongestRunForSure() {
        assertThat(RequiredLiteral.of("^powershell\\.exe.*-enc")).contains("powershell.exe");
        assertThat(RequiredLiteral.of("ab+cde?f")).contains("ab");
        assertThat(RequiredLiteral.of("(foo|bar)admin[0-9]{2,3}x")).contains("admin");
        assertThat(RequiredLiteral.of("(?i)Admin")).contains("Admin");
        assertThat(RequiredLiteral.of("abc{2}")).contains("ab");
        assertThat(RequiredLiteral.of("\\\\\\\\pipe\\d+")).contains("\\\\pipe");
        assertThat(RequiredLiteral.of("\\w+`\\w+")).contains("`");
        assertThat(RequiredLiteral.of("x\\n\\r\\t")).contains("x\n\r\t");
    }

    @Test
    void givesUpWhereItIsNotSure() {
        for (String regex :
                List.of("abc|def", ".*", "\\Qab\\E", "\\x41bcd", "\\abc", "[[:alpha:]]abc", "a{b", "\\pLabc")) {
            assertThat(RequiredLiteral.of(regex)).isEmpty();
        }
    }

    @Test
    void isInEveryTextThatMatches() {
        Random random = new Random(3);
        for (int i = 0; i < 3000; i++) {
            StringBuilder regex = new StringBuilder();
            for (int n = random.nextInt(6); n >= 0; n--) {
                regex.append(PARTS[random.nextInt(PARTS.length)]);
            }
            Pattern pattern = Pattern.compile(regex.toString());
            String literal = RequiredLiteral.of(regex.toString()).orElse("");
            for (int n = 0; n < 20; n++) {
                StringBuilder text = new StringBuilder();
                random.ints(12, 0, LETTERS.length()).forEach(c -> text.append(LETTERS.charAt(c)));
                boolean missed = pattern.matcher(text).find() && text.indexOf(literal) < 0;
                assertThat(missed).as("%s in %s", regex, text).isFalse();
            }
        }
    }
}
