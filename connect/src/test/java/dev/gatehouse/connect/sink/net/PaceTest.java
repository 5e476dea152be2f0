package dev.gatehouse.connect.sink.net;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

final class PaceTest {
    private static final Instant START = Instant.parse("2026-05-04T09:41:07Z");

    private Instant now = START;
    private final Pace pace = new Pace(Duration.ofSeconds(1), () -> now);

    @Test
    void givesEachItsTurn() {
        assertThat(pace.next()).isZero();
        assertThat(pace.next()).isEqualTo(Duration.ofSeconds(1));
        assertThat(pace.next()).isEqualTo(Duration.ofSeconds(2));
        now = START.plusMillis(2500);
        assertThat(pace.next()).isEqualTo(Duration.ofMillis(500));
    }

    @Test
    void nobodyWaitsWhoComesLater() {
        assertThat(pace.next()).isZero();
        now = START.plusSeconds(5);
        assertThat(pace.next()).isZero();
        now = START.plusSeconds(6);
        assertThat(pace.next()).isZero();
    }

    @Test
    void aClockThatIsSetBackMakesNobodyWaitForIt() {
        assertThat(pace.next()).isZero();
        now = START.minusSeconds(86_400);
        assertThat(pace.next()).isZero();
        assertThat(pace.next()).isEqualTo(Duration.ofSeconds(1));
    }
}
