package dev.gatehouse.cli.scan;

import dev.gatehouse.logs.Skipped;
import dev.gatehouse.logs.Table;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;

/** What was found in one input, or in one block of it. Not for several threads at once. */
final class InputStats {
    private final Map<Table, Count> rows = new EnumMap<>(Table.class);
    private final Map<String, Long> skipped = new TreeMap<>();
    private long quarantined;
    private long nameless;

    private static final class Count {
        private long value;
    }

    void row(Table table) {
        count(table).value++;
    }

    /** Counts an audit that does not say its id. */
    void nameless() {
        nameless++;
    }

    void skipped(Skipped what) {
        skipped.merge(what.text(), 1L, Long::sum);
    }

    void quarantined() {
        quarantined++;
    }

    void add(InputStats other) {
        other.rows.forEach((table, count) -> count(table).value += count.value);
        other.skipped.forEach((what, count) -> skipped.merge(what, count, Long::sum));
        quarantined += other.quarantined;
        nameless += other.nameless;
    }

    /** How many rows of each table. */
    Map<Table, Long> rowsByTable() {
        Map<Table, Long> counts = new EnumMap<>(Table.class);
        rows.forEach((table, count) -> counts.put(table, count.value));
        return counts;
    }

    /** Records that are no row of a table, by what they are. */
    Map<String, Long> skippedByKind() {
        return skipped;
    }

    long quarantinedCount() {
        return quarantined;
    }

    boolean hasNameless() {
        return nameless > 0;
    }

    boolean hasAudits() {
        return rows.containsKey(Table.AUDIT_LOGS);
    }

    boolean hasSignIns() {
        return rows.keySet().stream().anyMatch(Table::isSignIn);
    }

    boolean hasOthers() {
        return rows.keySet().stream().anyMatch(table -> !table.isSignIn());
    }

    /** Everything that was found, rows or not. */
    long records() {
        long sum = quarantined;
        for (Count count : rows.values()) {
            sum += count.value;
        }
        for (long count : skipped.values()) {
            sum += count;
        }
        return sum;
    }

    private Count count(Table table) {
        return rows.computeIfAbsent(table, any -> new Count());
    }
}
