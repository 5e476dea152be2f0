package dev.gatehouse.bench.matcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** Every benchmark does what it is to measure: its body runs once, on few events. */
final class BenchmarkBodiesTest {
    private static final int EVENTS = 20;

    @Test
    void onSmallEvents() throws IOException {
        WindowsEventsBenchmark benchmark = new WindowsEventsBenchmark();
        benchmark.prepare(TestRules.some(), EVENTS);
        assertThat(benchmark.byteLoop()).isGreaterThan(EVENTS * 20L);
        assertThat(benchmark.read()).isEqualTo(EVENTS);
        assertThat(benchmark.match()).isPositive();
        assertThat(benchmark.readAndMatch()).isEqualTo(EVENTS + benchmark.match());
    }

    @Test
    void onSignIns() throws IOException {
        SignInsBenchmark benchmark = new SignInsBenchmark();
        benchmark.prepare(TestRules.some(), EVENTS);
        assertThat(benchmark.byteLoop()).isGreaterThan(EVENTS * 100L);
        assertThat(benchmark.bareExtraction()).isGreaterThan(EVENTS * 100L);
        assertThat(benchmark.read()).isEqualTo(EVENTS);
        assertThat(benchmark.match()).isPositive();
        assertThat(benchmark.readAndMatch()).isEqualTo(benchmark.match());
    }

    @Test
    void onMadeUpRulesOfWhichNoneHolds() throws IOException {
        MadeUpRulesBenchmark benchmark = new MadeUpRulesBenchmark();
        benchmark.prepare(50, EVENTS);
        assertThat(benchmark.readAndMatch()).isEqualTo(EVENTS);
    }
}
