package dev.gatehouse.server.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class LongMapTest {
    @Test
    void holdsWhatAMapHolds() {
        Random random = new Random(5);
        Map<Long, Long> expected = new HashMap<>();
        LongMap map = new LongMap();
        for (int i = 0; i < 20_000; i++) {
            long key = random.nextInt(3) == 0 ? random.nextInt(500) : random.nextLong();
            expected.put(key, (long) i);
            map.put(key, i);
        }
        expected.forEach((key, value) -> assertThat(map.get(key)).isEqualTo(value));
        assertThat(map.size()).isEqualTo(expected.size());
        assertThat(map.get(-7)).isEqualTo(expected.getOrDefault(-7L, LongMap.NONE));
    }

    @Test
    void holdsNoNegativeNumbers() {
        assertThatThrownBy(() -> new LongMap().put(1, -1)).isInstanceOf(IllegalArgumentException.class);
    }
}
