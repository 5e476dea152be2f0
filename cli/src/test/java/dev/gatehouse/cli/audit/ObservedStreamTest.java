package dev.gatehouse.cli.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

final class ObservedStreamTest {
    @Test
    void tellsOfEveryByteOnce() throws IOException {
        AtomicLong seen = new AtomicLong();
        try (ObservedStream in = new ObservedStream(new ByteArrayInputStream(new byte[1000]), seen::addAndGet)) {
            assertThat(in.read()).isZero();
            assertThat(in.read(new byte[300], 0, 300)).isEqualTo(300);
            assertThat(in.readAllBytes()).hasSize(699);
            assertThat(in.read()).isEqualTo(-1);
        }
        assertThat(seen).hasValue(1000);
    }
}
