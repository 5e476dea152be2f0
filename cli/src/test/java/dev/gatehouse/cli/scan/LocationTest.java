package dev.gatehouse.cli.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

final class LocationTest {
    @Test
    void givesBackTheInputAndThePosition() {
        Random random = new Random(11);
        for (int run = 0; run < 1_000; run++) {
            int input = random.nextInt(1 << 20);
            long position = random.nextLong(1L << 44);
            long location = Location.of(input, position);
            assertThat(Location.input(location)).isEqualTo(input);
            assertThat(Location.position(location)).isEqualTo(position);
        }
    }

    @Test
    void isInTheOrderOfInputsAndPositions() {
        assertThat(Location.of(0, (1L << 44) - 1)).isLessThan(Location.of(1, 0));
        assertThat(Location.of(1, 5)).isLessThan(Location.of(1, 6));
        assertThat(Location.of(0, 0)).isNotEqualTo(SeenTable.NEW);
    }
}
