package dev.gatehouse.bench.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The measure of state runs over the whole catalogue, and its accounts have habits. */
final class StateBenchmarkTest {
    @Test
    void everyAccountHasAStateInManyCorrelations() {
        int accounts = 20;
        StateBenchmark.Said said = StateBenchmark.of(Path.of("..", "detections"), accounts, 20, line -> {})
                .run();
        assertThat(said.keys()).isGreaterThan(5 * accounts);
        assertThat(said.events()).isGreaterThan(14L * 14 * accounts);
        assertThat(said.text(accounts, 20)).contains("State of 20 accounts after 20 days");
    }
}
