package dev.gatehouse.detection.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class SummaryTest {
    @Test
    void fillsInTheValuesOfAnEvent() {
        Map<String, String> values = Map.of("User", "kim", "IPAddress", "203.0.113.7");
        assertThat(Summary.fill("{User} came from {IPAddress}", name -> values.getOrDefault(name, "")))
                .isEqualTo("kim came from 203.0.113.7");
    }

    @Test
    void saysWhatItDoesNotKnow() {
        assertThat(Summary.fill("{User} from {IPAddress}", name -> "")).isEqualTo("(unknown) from (unknown)");
    }

    @Test
    void takesValuesAsTheyAre() {
        assertThat(Summary.fill("{User}!", name -> "$1 \\ {User} {"))
                .as("a value is no template and no replacement pattern")
                .isEqualTo("$1 \\ {User} {!");
    }

    @Test
    void leavesATemplateWithoutPlaceholdersAlone() {
        assertThat(Summary.fill("nothing {} to fill }{", name -> "x")).isEqualTo("nothing {} to fill }{");
    }

    @Test
    void cutsOverlongValuesBetweenCharacters() {
        String value = "\uD83D\uDE00".repeat(500);
        String cut = Summary.fill("{User}", name -> value);
        assertThat(cut.codePointCount(0, cut.length())).isEqualTo(121);
        assertThat(cut).endsWith("\uD83D\uDE00…");
        assertThat(Summary.oneLine("x".repeat(120))).isEqualTo("x".repeat(120));
    }

    @Test
    void noControlCharacterOfALogSurvives() {
        assertThat(Summary.oneLine("a\u001b[31mb\r\nc\td\u0000e\u007ff\u009bg")).isEqualTo("a [31mb  c d e f g");
        assertThat(Summary.oneLine("a\u202eb\u2066c\u2028d\u2029e\ufefff\u200bg\u00adh"))
                .isEqualTo("a b c d e f g h");
        assertThat(Summary.oneLine("a\uD800b\uDC00c")).isEqualTo("a b c");
    }

    @Test
    void lettersOfAllLanguagesSurvive() {
        String text = "Zoë Çelik 株式会社 Ωmega – “quoted” €5 \uD83D\uDE00";
        assertThat(Summary.oneLine(text)).isEqualTo(text);
    }

    @Test
    void whateverALogHoldsIsOnePrintableLine() {
        Random random = new Random(6);
        for (int run = 0; run < 2_000; run++) {
            StringBuilder value = new StringBuilder();
            for (int i = random.nextInt(40); i >= 0; i--) {
                value.append((char) random.nextInt(random.nextBoolean() ? 0x300 : 0x10000));
            }
            String line = Summary.oneLine(value.toString());
            assertThat(line.lines().count()).isLessThanOrEqualTo(1);
            assertThat(line.codePoints().map(Character::getType))
                    .doesNotContain((int) Character.CONTROL, (int) Character.FORMAT, (int) Character.SURROGATE);
        }
    }
}
