package dev.gatehouse.bench.grants;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.bench.scan.Machine;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class PageTest {
    private static final Machine MACHINE = new Machine("a processor", 2, "24 GB", "Linux", "25");
    private static final PimBenchmark.Sizes SIZES =
            new PimBenchmark.Sizes(50_000, 2_500, 100_000, 1_000_000, 1_000, 20, 300, 2);

    @Test
    void saysOfEachBarWhetherItHeld() {
        String page = page(new Expiry.Late(3, 4.9, 1.5), 30, 90);

        assertThat(page)
                .contains("| SQLite | 50,000 grants that expire in one second: the engine ended all | 3.0 s | 1.5 s |")
                .contains("| SQLite | the embedded directory says so of all (best of 2) | 4.9 s | | 5 s | held |")
                .contains("| SQLite | activation at 200/s, p99 | 30.0 ms | 10.0 ms | bare + 25 ms | held |")
                .contains("| SQLite | the slowest list, p99 | 90 ms | | 100 ms | held |")
                .contains("| in memory | alerts looked for among 100,000 holders of a role; beside it among a tenth |"
                        + " 2100 ms | 190 ms |")
                .contains("| requests: the newest | 90.0 | 90.0 | 90.0 |");
    }

    @Test
    void saysWhatWasMissed() {
        String page = page(new Expiry.Late(3, 5.1, 1.5), 36, 101);

        assertThat(page.lines().filter(line -> line.endsWith("| missed |"))).hasSize(3);
        assertThat(page).doesNotContain("held");
    }

    @Test
    void leavesOutWhatWasNotMeasured() {
        String page = page(Optional.empty(), List.of(), 90);

        assertThat(page).contains("| the slowest list, p99 | 90 ms |").doesNotContain("activation", "expire");
    }

    private static String page(Expiry.Late best, int activation, int list) {
        Expiry.Late worse = new Expiry.Late(9, 9.5, 1);
        return page(Optional.of(new Activations.Pair(millis(activation), millis(10))), List.of(worse, best), list);
    }

    private static String page(Optional<Activations.Pair> activations, List<Expiry.Late> late, int list) {
        return new Page(
                        MACHINE,
                        SIZES,
                        List.of(new PimBenchmark.Measured(
                                "SQLite", 60, Map.of("requests: the newest", millis(list)), activations, late, 1.5)),
                        new Watchful.Look(100_000, 2_100, 190))
                .markdown();
    }

    private static Times millis(int millis) {
        return Times.of(new long[] {millis * 1_000_000L});
    }
}
