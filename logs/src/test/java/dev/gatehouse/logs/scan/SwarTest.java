package dev.gatehouse.logs.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class SwarTest {
    @Test
    void marksEachByteAsAByteLoopWould() {
        Random random = new Random(3);
        byte[] bytes = new byte[8];
        for (int round = 0; round < 200_000; round++) {
            random.nextBytes(bytes);
            bytes[random.nextInt(8)] = "\"\\\n {}[]".getBytes(StandardCharsets.US_ASCII)[random.nextInt(8)];
            long word = Swar.load(bytes, 0);
            long quotes = Swar.gather(Swar.equal(word, '"'));
            long controls = Swar.gather(Swar.controls(word));
            int firstEnd = -1;
            int firstOdd = -1;
            for (int i = 7; i >= 0; i--) {
                boolean control = bytes[i] >= 0 && bytes[i] < ' ';
                assertThat(quotes >>> i & 1).isEqualTo(bytes[i] == '"' ? 1 : 0);
                assertThat(controls >>> i & 1).isEqualTo(control ? 1 : 0);
                firstOdd = control || bytes[i] == '\\' ? i : firstOdd;
                firstEnd = control || bytes[i] == '\\' || bytes[i] == '"' ? i : firstEnd;
            }
            assertThat(first(Swar.textEnds(word))).isEqualTo(firstEnd);
            assertThat(first(Swar.oddities(word))).isEqualTo(firstOdd);
        }
    }

    @Test
    void findsNewlinesAndPassesBlanks() {
        byte[] bytes = (" \t\r\n" + " ".repeat(30) + "x".repeat(30) + "\n").getBytes(StandardCharsets.US_ASCII);
        assertThat(Swar.newline(bytes, 0, bytes.length)).isEqualTo(3);
        assertThat(Swar.newline(bytes, 4, bytes.length)).isEqualTo(64);
        assertThat(Swar.newline(bytes, 4, 60)).isEqualTo(60);
        assertThat(Swar.blank(bytes, 0, bytes.length)).isEqualTo(34);
        assertThat(Swar.blank(bytes, 0, 20)).isEqualTo(20);
    }

    private static int first(long highBits) {
        return highBits == 0 ? -1 : Long.numberOfTrailingZeros(highBits) >>> 3;
    }
}
