package dev.gatehouse.bench.serve;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class LatenciesTest {
    @Test
    void theNearestRankIsOneThatWasMeasured() {
        Latencies latencies = new Latencies();
        assertThat(latencies.within(990)).isZero();
        for (int i = 2000; i > 0; i--) {
            latencies.add(i);
        }
        assertThat(latencies.count()).isEqualTo(2000);
        assertThat(latencies.within(500)).isEqualTo(1000);
        assertThat(latencies.within(990)).isEqualTo(1980);
        assertThat(latencies.within(1000)).isEqualTo(2000);
        assertThat(latencies.within(1)).isEqualTo(2);
    }
}
