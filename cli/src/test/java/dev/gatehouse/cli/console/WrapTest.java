package dev.gatehouse.cli.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class WrapTest {
    @Test
    void breaksBetweenWords() {
        assertThat(lines(10, "one two three four")).containsExactly("one two", "three four");
    }

    @Test
    void breaksAWordThatIsLongerThanALine() {
        assertThat(lines(4, "a bcdefghij k")).containsExactly("a", "bcde", "fghi", "j k");
    }

    @Test
    void nothingIsOneEmptyLine() {
        assertThat(lines(4, "")).containsExactly("");
        assertThat(lines(4, " \n\t ")).containsExactly("");
    }

    @Test
    void neverCutsACharacterInTwo() {
        String face = "\uD83D\uDE00";
        assertThat(lines(5, face.repeat(4))).containsExactly(face.repeat(2), face.repeat(2));
    }

    @Test
    void leavesOutWhatATerminalWouldObey() {
        assertThat(lines(40, "a\u001b[31mred\u009b0m \u202egnp\u0007")).containsExactly("a [31mred 0m gnp");
    }

    @Test
    void noLineIsTooLongAndNoWordIsLost() {
        Random random = new Random(8);
        for (int run = 0; run < 2_000; run++) {
            int width = 2 + random.nextInt(30);
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(20); i >= 0; i--) {
                text.append("x".repeat(random.nextInt(40))).append(random.nextBoolean() ? " " : "\n");
            }
            List<String> lines = lines(width, text.toString());
            assertThat(lines).allMatch(line -> line.length() <= width);
            assertThat(String.join("", lines).replace(" ", ""))
                    .isEqualTo(text.toString().replaceAll("\\s", ""));
        }
    }

    private static List<String> lines(int width, String text) {
        return new Wrap(width).add(text).lines();
    }
}
