package dev.gatehouse.bench.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

final class ReportTest {
    private final Report report = new Report(new Results(
            "2026-11-21",
            new Machine("A processor", 2, "24 GB", "Linux 6", "25"),
            "0.1 before, 2.0 after",
            400L << 20,
            100_000,
            3,
            Map.of(2, Map.of("reader", timing("reader"))),
            Map.of("small file", timing("small file")),
            List.of(new Claim("one against other", 0.5, OptionalDouble.of(0.75), 0.6, Claim.Sense.AT_LEAST, " ×")),
            List.of("a note"),
            List.of("a thing: why")));

    @Test
    void theTableHasRatesOfTheLargeFileOnly() {
        assertThat(report.table().lines().toList())
                .contains("A processor, 2 cores, 24 GB, Linux 6; Java 25.")
                .anySatisfy(line -> assertThat(line).matches("reader +2 +2\\.00 +3\\.00 +4\\.00 +200 +50"))
                .anySatisfy(line -> assertThat(line).matches("small file +2 +2\\.00 +3\\.00 +4\\.00"))
                .anySatisfy(
                        line -> assertThat(line).matches("one against other +0\\.50 × +0\\.75 × +≥ 0\\.60 × +missed"))
                .contains("note: a note", "could not run: a thing: why");
    }

    @Test
    void thePageHasTheSameAsTables() {
        assertThat(report.markdown().lines().toList())
                .contains(
                        "## `scan`, 2026-11-21",
                        "| reader | 2 | 2.00 | 3.00 | 4.00 | 200 | 50 |",
                        "| small file | 2 | 2.00 | 3.00 | 4.00 | | |",
                        "| one against other | 0.50 × | 0.75 × | ≥ 0.60 × | missed |",
                        "- a note",
                        "- Could not run: a thing: why");
    }

    private static Timing timing(String name) {
        return new Timing(
                name,
                List.of(
                        new Timing.Pass(2_000_000_000L, 4_000_000_000L),
                        new Timing.Pass(3_000_000_000L, 5_000_000_000L),
                        new Timing.Pass(9_000_000_000L, 6_000_000_000L)));
    }
}
