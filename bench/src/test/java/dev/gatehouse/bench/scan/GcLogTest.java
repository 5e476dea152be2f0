package dev.gatehouse.bench.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class GcLogTest {
    @Test
    void findsTheFullestMoments() {
        assertThat(GcLog.peak(Stream.of(
                        "[0.5s][info][gc] Using Parallel",
                        "[1.2s][info][gc] GC(0) Pause Young (Allocation Failure) 65M->8192K(491M) 4.1ms",
                        "[2.2s][info][gc] GC(1) Pause Full (Ergonomics) 320M->31M(491M) 24.1ms")))
                .isEqualTo(new GcLog.Heap(320, 31));
    }

    @Test
    void aRunWithoutCollectionsHasNoNumber() {
        assertThat(GcLog.peak(Stream.of("[0.5s][info][gc] Using Parallel"))).isEqualTo(new GcLog.Heap(0, 0));
    }
}
