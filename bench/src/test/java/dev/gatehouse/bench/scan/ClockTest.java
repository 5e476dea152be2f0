package dev.gatehouse.bench.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

final class ClockTest {
    @Test
    void readsTheTimesOfEndedChildrenBehindAnyNameOfTheProcess() {
        assertThat(Clock.children("42 (a) b (c) S 1 2 3 4 5 6 7 8 9 10 11 12 300 25 20 0 1 0"))
                .isEqualTo(Duration.ofMillis(3_250).toNanos());
    }

    @Test
    void theMachinesClocksRunForward() {
        Clock clock = Clock.system();
        long nanos = clock.nanos();
        long cpu = clock.cpuNanos();
        long sum = 0;
        while (clock.cpuNanos() == cpu
                && clock.nanos() - nanos < Duration.ofSeconds(30).toNanos()) {
            sum += Long.numberOfTrailingZeros(sum + 1);
        }
        assertThat(clock.cpuNanos()).isGreaterThan(cpu);
        assertThat(clock.nanos()).isGreaterThan(nanos);
        assertThat(sum).isNotNegative();
    }
}
