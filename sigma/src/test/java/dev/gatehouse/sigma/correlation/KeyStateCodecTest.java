package dev.gatehouse.sigma.correlation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** That states survive being written is part of every test of the correlator against the sorted one. */
final class KeyStateCodecTest {
    @Test
    void writesNothingAsNothing() {
        KeyState read = KeyStateCodec.read(KeyStateCodec.write(KeyState.EMPTY));

        assertThat(read.isEmpty()).isTrue();
        assertThat(read.until()).isEqualTo(KeyState.EMPTY.until());
    }

    @Test
    void refusesWhatAnotherVersionWrote() {
        byte[] bytes = KeyStateCodec.write(KeyState.EMPTY);
        bytes[0] = 99;

        assertThatThrownBy(() -> KeyStateCodec.read(bytes))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("version 99");
    }

    @Test
    void refusesWhatIsCutOff() {
        byte[] bytes = KeyStateCodec.write(KeyState.EMPTY);

        for (int length = 0; length < bytes.length; length++) {
            byte[] cut = Arrays.copyOf(bytes, length);
            assertThatThrownBy(() -> KeyStateCodec.read(cut)).isInstanceOf(IllegalArgumentException.class);
        }
    }
}
