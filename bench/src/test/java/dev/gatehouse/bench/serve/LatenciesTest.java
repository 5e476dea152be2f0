package dev.gatehouse.bench.serve;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class LatenciesTest {
    @Test
    void theNearestRankIsOneThatWasMeasured() {
        Latencies latencies = new Latencies();
        assertThat(latencies.within(990)).isZero();
        for (int i = 2000; i > 0; i--) {
            latencies.add(1_000L * i, 2_000L * i);
        }
        assertThat(latencies.count()).isEqualTo(2000);
        assertThat(latencies.within(500)).isEqualTo(1000);
        assertThat(latencies.within(990)).isEqualTo(1980);
        assertThat(latencies.within(1000)).isEqualTo(2000);
        assertThat(latencies.within(1)).isEqualTo(2);
        assertThat(latencies.longerThan(1990)).isEqualTo(10);
    }

    @Test
    void theStartCanBeTakenApart() {
        Latencies latencies = new Latencies();
        latencies.add(1_000, 9_001_000);
        latencies.add(5_000, 6_000);

        assertThat(latencies.within(1000)).isEqualTo(9_000);
        assertThat(latencies.from(5_000).count()).isEqualTo(1);
        assertThat(latencies.from(5_000).within(1000)).isEqualTo(1);
    }
}
