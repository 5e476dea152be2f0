package dev.gatehouse.server.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

final class SeenIdsTest {
    private static final Instant MORNING = Instant.parse("2026-05-04T06:00:00Z");

    private final SeenIds seen = new SeenIds(MORNING);

    @Test
    void knowsAnEventAgain() {
        assertThat(seen.first(7, 100)).isEqualTo(100);
        assertThat(seen.first(7, 200)).isEqualTo(100);
        assertThat(seen.first(8, 200)).isEqualTo(200);
    }

    @Test
    void knowsAnEventForThreeDaysAndNotForever() {
        long _ = seen.first(7, 100);
        seen.turn(MORNING.plus(Duration.ofDays(3)));
        assertThat(seen.first(7, 200)).isEqualTo(100);

        seen.turn(MORNING.plus(Duration.ofDays(4)));
        assertThat(seen.first(7, 300)).isEqualTo(300);
        assertThat(seen.size()).isEqualTo(1);
    }

    @Test
    void judgesAgainWhatItSawAtThatVeryPlace() {
        long _ = seen.first(7, 100);

        assertThat(seen.first(7, 100)).isEqualTo(100);
    }

    @Test
    void isFilledInAnyOrder() {
        seen.restore(7, 300);
        seen.restore(7, 100);
        seen.restore(7, 200);

        assertThat(seen.first(7, 400)).isEqualTo(100);
    }
}
