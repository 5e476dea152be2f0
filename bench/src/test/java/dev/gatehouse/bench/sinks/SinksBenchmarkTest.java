package dev.gatehouse.bench.sinks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SinksBenchmarkTest {
    @TempDir
    Path folder;

    @Test
    void whateverAReceiverDoesItHasAllInTheEndAndEachAlertInItsOrder() throws Exception {
        Duration second = Duration.ofSeconds(1);
        Result result = new SinksBenchmark(new SinksBenchmark.Plan(60, second, second, false), _ -> {}).measure(folder);

        assertThat(result.accounts()).hasSize(Manner.values().length).allSatisfy(account -> {
            assertThat(account.alerts()).isPositive();
            assertThat(account.lost()).as("%s", account).isZero();
            assertThat(account.turned()).as("%s", account).isZero();
        });
        assertThat(result.changes()).isGreaterThan(150);
        assertThat(result.drain().waited()).isBetween(30L, 80L);
        assertThat(result.drain().alerts())
                .isPositive()
                .isLessThanOrEqualTo(result.drain().waited());
        assertThat(result.drain().messages()).isPositive();
        assertThat(result.markdown())
                .contains("60 changes of alerts a second", "| fine | fine |", "| breaks | breaks |");
        assertThat(folder).isEmptyDirectory();
    }
}
