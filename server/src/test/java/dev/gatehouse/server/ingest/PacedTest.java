package dev.gatehouse.server.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

final class PacedTest {
    private static final int PACE = 1000;
    private static final IngestLimits LIMITS = new IngestLimits(1, 1, 1, 1, 1, Duration.ofSeconds(30), PACE);

    private final AtomicLong nanos = new AtomicLong();

    @Test
    void takesABodyThatComesAtThePace() throws IOException {
        assertThat(paced(100_000, 2 * PACE, Duration.ofSeconds(1)).readAllBytes())
                .hasSize(100_000);
    }

    @Test
    void givesUpABodyThatTricklesForTooLong() {
        Paced body = paced(100_000, 1, Duration.ofSeconds(1));

        assertThatThrownBy(body::readAllBytes).isInstanceOf(BodyException.class).hasMessageContaining("too slowly");
        assertThat(body.count()).isBetween(30L, 32L);
    }

    @Test
    void isPatientAtFirst() throws IOException {
        assertThat(paced(29, 1, Duration.ofSeconds(1)).readAllBytes()).hasSize(29);
    }

    @Test
    void doesNotCountTheTimeInWhichTheServerIsBusy() throws IOException {
        Paced body = paced(200, 1, Duration.ofMillis(1));
        int count = 0;
        while (body.read() >= 0) {
            count++;
            nanos.addAndGet(Duration.ofMinutes(1).toNanos());
        }

        assertThat(count).isEqualTo(200);
    }

    private Paced paced(int length, int piece, Duration each) {
        InputStream slow = new ByteArrayInputStream(new byte[length]) {
            @Override
            public synchronized int read(byte[] bytes, int offset, int count) {
                nanos.addAndGet(each.toNanos());
                return super.read(bytes, offset, Math.min(count, piece));
            }
        };
        return new Paced(slow, LIMITS, nanos::get);
    }
}
