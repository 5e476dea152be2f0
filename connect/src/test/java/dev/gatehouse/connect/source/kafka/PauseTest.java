package dev.gatehouse.connect.source.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

final class PauseTest {
    private static final Instant NOON = Instant.parse("2026-05-04T12:00:00Z");

    @Test
    void lastsAsLongAsItIsSaid() {
        Pause pause = new Pause(NOON, Duration.ofSeconds(30));

        assertThat(pause.left(NOON)).isEqualTo(Duration.ofSeconds(30));
        assertThat(pause.left(NOON.plusSeconds(20))).isEqualTo(Duration.ofSeconds(10));
        assertThat(pause.isOver(NOON.plusSeconds(29))).isFalse();
        assertThat(pause.isOver(NOON.plusSeconds(30))).isTrue();
        assertThat(Pause.OVER.isOver(NOON)).isTrue();
    }

    @Test
    void aClockThatIsSetBackEndsIt() {
        assertThat(new Pause(NOON, Duration.ofSeconds(30)).isOver(NOON.minusSeconds(86_400)))
                .isTrue();
    }
}
