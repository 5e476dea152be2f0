package dev.gatehouse.bench.scan;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** Holds the timings against the numbers to reach. Every ratio is of best passes in one run. */
final class Claims {
    /*
     * How much faster an own projection scanner of thirty columns was than DuckDB with fifteen where the limits of the
     * machine were found (one thread, two threads): the bare extraction is to reach nine tenths of that.
     */
    private static final double SCANNER_ONE = 325.0 / 263.0;
    private static final double SCANNER_TWO = 661.0 / 570.0;

    private final Map<Integer, Map<String, Timing>> byThreads;
    private final List<Claim> claims = new ArrayList<>();

    Claims(Map<Integer, Map<String, Timing>> byThreads) {
        this.byThreads = byThreads;
    }

    List<Claim> all() {
        return List.copyOf(claims);
    }

    /** How many times as fast the scan with two threads is as each of the two it is measured by. */
    void scan(String scan, String duckDb, String bare) {
        ratio(scan + " against DuckDB read_json of 15 columns, 2 threads", 2, scan, duckDb, 0.6);
        ratio(scan + " against the bare extraction of 15 columns, 2 threads", 2, scan, bare, 0.7);
    }

    /** How fast the bare extraction of thirty columns is, by DuckDB's measure. */
    void extraction(String bare, String duckDb) {
        ratio("bare extraction of 30 columns against DuckDB, 1 thread", 1, bare, duckDb, 0.9 * SCANNER_ONE);
        ratio("bare extraction of 30 columns against DuckDB, 2 threads", 2, bare, duckDb, 0.9 * SCANNER_TWO);
    }

    /** How many times as long ten times the rules take. */
    void rules(Optional<Timing> few, Optional<Timing> many) {
        if (few.isPresent() && many.isPresent()) {
            double ratio = many.get().best() / few.get().best();
            claims.add(new Claim(
                    "ten times the rules, time", ratio, cpu(many.get(), few.get()), 1.3, Claim.Sense.AT_MOST, " ×"));
        }
    }

    void heap(GcLog.Heap heap) {
        if (heap.used() > 0) {
            claims.add(new Claim(
                    "heap of scan, most in use", heap.used(), OptionalDouble.empty(), 512, Claim.Sense.AT_MOST, " MB"));
        }
    }

    void small(Optional<Timing> timing) {
        timing.ifPresent(small -> claims.add(new Claim(
                "scan of a 20 MB file, start to finish",
                small.best(),
                OptionalDouble.empty(),
                1.5,
                Claim.Sense.AT_MOST,
                " s")));
    }

    /**
     * How fast the scan is once it has started: what the large file takes more than the small one, for the events that it
     * has more. No bar is set for this; it tells the cost of starting from that of reading.
     */
    Optional<String> beyondStart(String scan, String duckDb, @Nullable Timing small, long events, long smallEvents) {
        Map<String, Timing> timings = byThreads.getOrDefault(2, Map.of());
        Timing whole = timings.get(scan);
        Timing other = timings.get(duckDb);
        if (small == null || whole == null || other == null || whole.best() <= small.best() || events <= smallEvents) {
            return Optional.empty();
        }
        double rate = (events - smallEvents) / (whole.best() - small.best());
        return Optional.of(String.format(
                Locale.ROOT,
                "Beyond what the small file takes, scan reads %.0f k ev/s with 2 threads: %.2f × DuckDB.",
                rate / 1000,
                rate * other.best() / events));
    }

    private void ratio(String what, int threads, String one, String other, double bar) {
        Map<String, Timing> timings = byThreads.getOrDefault(threads, Map.of());
        Timing fast = timings.get(one);
        Timing slow = timings.get(other);
        if (fast != null && slow != null) {
            claims.add(new Claim(what, slow.best() / fast.best(), cpu(slow, fast), bar, Claim.Sense.AT_LEAST, " ×"));
        }
    }

    private static OptionalDouble cpu(Timing one, Timing other) {
        return one.cpu() > 0 && other.cpu() > 0 ? OptionalDouble.of(one.cpu() / other.cpu()) : OptionalDouble.empty();
    }
}
