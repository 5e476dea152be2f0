package dev.gatehouse.connect.sink.syslog;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

final class TailTest {
    private static final Instant NOW = Instant.parse("2026-05-04T10:00:00Z");

    private final Tail tail = new Tail();

    @Test
    void keepsWhatWasWrittenInItsOrder() {
        tail.add(List.of(new byte[] {1}, new byte[] {2}), NOW);
        tail.add(List.of(new byte[] {3}), NOW.plusSeconds(1));
        assertThat(tail.frames(NOW.plusSeconds(2))).containsExactly(new byte[] {1}, new byte[] {2}, new byte[] {3});
    }

    @Test
    void forgetsWhatIsOld() {
        tail.add(List.of(new byte[] {1}), NOW);
        tail.add(List.of(new byte[] {2}), NOW.plusSeconds(60));
        assertThat(tail.frames(NOW.plus(Duration.ofMinutes(16)))).hasSize(2);
        assertThat(tail.frames(NOW.plus(Duration.ofMinutes(16)).plusSeconds(1))).containsExactly(new byte[] {2});
    }

    @Test
    void isNeverLarge() {
        for (int i = 0; i < 30; i++) {
            tail.add(Collections.nCopies(100, new byte[10]), NOW);
        }
        assertThat(tail.frames(NOW)).hasSize(1_000);
        tail.add(Collections.nCopies(9, new byte[1 << 20]), NOW);
        assertThat(tail.frames(NOW)).hasSize(4);
    }
}
