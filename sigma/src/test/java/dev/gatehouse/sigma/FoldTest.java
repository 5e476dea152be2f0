package dev.gatehouse.sigma;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Case folding. */
final class FoldTest {
    @Test
    void foldsCharactersOneByOne() {
        assertThat(Fold.utf8("ÄRGER ΣΊΓΜΑς")).isEqualTo(Fold.utf8("ärger σίγμασ"));
        assertThat(Fold.utf8("\u212a")).isEqualTo(Fold.utf8("k"));
        assertThat(Fold.utf8("\u1e9e")).isEqualTo(Fold.utf8("ß"));
    }

    @Test
    void leavesTheTurkishLettersAlone() {
        assertThat(Fold.utf8("\u0130")).isNotEqualTo(Fold.utf8("i"));
        assertThat(Fold.utf8("\u0131")).isNotEqualTo(Fold.utf8("i"));
    }

    @Test
    void foldsTheSameOnBytesAsOnTexts() {
        for (int codePoint = 1; codePoint < 0x3000; codePoint++) {
            String text = Character.toString(codePoint) + "Zz";
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            assertThat(Fold.fold(bytes, 0, bytes.length)).isEqualTo(Fold.utf8(text));
        }
    }

    @Test
    void foldsMixedTextsAndBrokenOnesAsTheirCharacters() {
        String[] parts = {
            "A", "plain ASCII Text", "\u00e4", "\u00c4", "\u023a", "\u212a", "\u20ac", "\ud83d\ude00", "\u0130"
        };
        Random random = new Random(5);
        for (int i = 0; i < 5_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int n = random.nextInt(8); n > 0; n--) {
                text.append(parts[random.nextInt(parts.length)]);
            }
            byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
            if (i % 2 == 0 && bytes.length > 0) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
            }
            assertThat(Fold.fold(bytes, 0, bytes.length))
                    .isEqualTo(Fold.utf8(new String(bytes, StandardCharsets.UTF_8)));
        }
    }

    @Test
    void hashesWithoutRegardToTheCaseOfAscii() {
        String upper = "ABCDEFGHIJKLMNOPQRSTUVWXYZ@[`{019";
        for (int length = 0; length <= upper.length(); length++) {
            byte[] big = upper.substring(0, length).getBytes(StandardCharsets.UTF_8);
            byte[] small = Fold.fold(big, 0, big.length);
            assertThat(Fold.hash(big, 0, big.length)).isEqualTo(Fold.hash(small, 0, small.length));
            assertThat(Fold.equal(small, big, 0, big.length)).isTrue();
        }
    }

    @Test
    void bearsBytesThatAreNoUtf8() {
        byte[] broken = {(byte) 0xff, (byte) 0xc3, 65};
        assertThat(Fold.isAscii(broken, 0, 3)).isFalse();
        assertThat(Fold.isAscii(broken, 2, 3)).isTrue();
        assertThat(new String(Fold.fold(broken, 0, 3), StandardCharsets.UTF_8)).endsWith("a");
    }
}
