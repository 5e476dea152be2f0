package dev.gatehouse.cli.scan;

import dev.gatehouse.logs.Row;
import dev.gatehouse.logs.Shape;
import dev.gatehouse.logs.Skipped;
import dev.gatehouse.logs.Table;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;

/** What was found in one input, or in one block of it. Not for several threads at once. */
final class InputStats {
    private final Map<Table, Tally> tables = new EnumMap<>(Table.class);
    private final Map<String, Long> skipped = new TreeMap<>();
    private long quarantined;
    private long nameless;

    /** Counts a row, and whether it is an audit that does not say its id. */
    void row(Row row) {
        row(row.table(), row.shape(), row.time());
        if (row.table() == Table.AUDIT_LOGS && !row.saysId()) {
            nameless++;
        }
    }

    /** Counts a row; its time in microseconds since the epoch, or {@link Row#NO_TIME}. */
    void row(Table table, Shape shape, long time) {
        Tally tally = tables.get(table);
        if (tally == null) {
            tally = new Tally();
            tables.put(table, tally);
        }
        tally.row(shape, time);
    }

    /** Counts an audit that does not say its id. */
    void skipped(Skipped what) {
        skipped.merge(what.text(), 1L, Long::sum);
    }

    void quarantined() {
        quarantined++;
    }

    void add(InputStats other) {
        other.tables.forEach((table, tally) ->
                tables.computeIfAbsent(table, any -> new Tally()).add(tally));
        other.skipped.forEach((what, count) -> skipped.merge(what, count, Long::sum));
        quarantined += other.quarantined;
        nameless += other.nameless;
    }

    /** How many rows of each table. */
    Map<Table, Long> rowsByTable() {
        Map<Table, Long> counts = new EnumMap<>(Table.class);
        tables.forEach((table, tally) -> counts.put(table, tally.rows()));
        return counts;
    }

    /** What there was of each table. */
    Map<Table, Tally> tables() {
        return tables;
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
        return tables.containsKey(Table.AUDIT_LOGS);
    }

    boolean hasSignIns() {
        return tables.keySet().stream().anyMatch(Table::isSignIn);
    }

    boolean hasOthers() {
        return tables.keySet().stream().anyMatch(table -> !table.isSignIn());
    }

    /** Everything that was found, rows or not. */
    long records() {
        long sum = quarantined;
        for (Tally tally : tables.values()) {
            sum += tally.rows();
        }
        for (long count : skipped.values()) {
            sum += count;
        }
        return sum;
    }
}
