package dev.gatehouse.server.identity;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import org.junit.jupiter.api.Test;

final class SecretBoxTest {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final byte[] SECRET = "secret".getBytes(UTF_8);

    private final SecretBox box = new SecretBox(key(1), RANDOM);

    @Test
    void opensWhatItSealed() {
        assertThat(box.open(box.seal(SECRET, "kim"), "kim")).hasValue(SECRET);
    }

    @Test
    void sealsTheSameEachTimeAnew() {
        assertThat(box.seal(SECRET, "kim")).isNotEqualTo(box.seal(SECRET, "kim"));
    }

    @Test
    void opensForTheSameOwnerOnly() {
        assertThat(box.open(box.seal(SECRET, "kim"), "lee")).isEmpty();
    }

    @Test
    void opensWithTheSameKeyOnly() {
        assertThat(new SecretBox(key(2), RANDOM).open(box.seal(SECRET, "kim"), "kim"))
                .isEmpty();
    }

    @Test
    void opensNothingThatWasChanged() {
        String sealed = box.seal(SECRET, "kim");
        for (int i = 0; i < sealed.length(); i++) {
            char other = sealed.charAt(i) == 'A' ? 'B' : 'A';
            assertThat(box.open(sealed.substring(0, i) + other + sealed.substring(i + 1), "kim"))
                    .as("character %s", i)
                    .isEmpty();
        }
        assertThat(box.open("", "kim")).isEmpty();
        assertThat(box.open("v1.", "kim")).isEmpty();
        assertThat(box.open("v1.!", "kim")).isEmpty();
    }

    @Test
    void takesKeysOfOneLengthOnly() {
        assertThatThrownBy(() -> new SecretBox(new byte[16], RANDOM)).hasMessageContaining("32 bytes");
    }

    private static byte[] key(int seed) {
        byte[] key = new byte[SecretBox.KEY];
        key[0] = (byte) seed;
        return key;
    }
}
