package dev.gatehouse.bench.grants;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class TimesTest {
    @Test
    void sayWhatSoManyDidNotExceed() {
        Times times = Times.of(new long[] {4_000_000, 1_000_000, 3_000_000, 2_000_000});

        assertThat(times.within(500)).isEqualTo(2.0);
        assertThat(times.within(990)).isEqualTo(4.0);
        assertThat(times.within(1)).isEqualTo(1.0);
    }
}
