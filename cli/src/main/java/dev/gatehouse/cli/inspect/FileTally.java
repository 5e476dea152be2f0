package dev.gatehouse.cli.inspect;

import dev.gatehouse.cli.input.InputStats;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What was found in one file, or in a block of it. Not for several threads at once. */
final class FileTally {
    private final InputStats stats = new InputStats();
    private final Map<String, Long> reasons = new TreeMap<>();

    InputStats stats() {
        return stats;
    }

    /** Counts a record that could not be read. */
    void quarantined(String reason) {
        stats.quarantined();
        reasons.merge(reason, 1L, Long::sum);
    }

    void add(FileTally other) {
        stats.add(other.stats);
        other.reasons.forEach((reason, count) -> reasons.merge(reason, count, Long::sum));
    }

    /** Why most of the records that could not be read could not be. */
    Optional<String> mostFrequentReason() {
        return reasons.entrySet().stream()
                .max(Map.Entry.<String, Long>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(Map.Entry::getKey);
    }
}
