package dev.gatehouse.cli.input;

import dev.gatehouse.logs.Row;
import dev.gatehouse.logs.Shape;
import dev.gatehouse.logs.Skipped;
import dev.gatehouse.logs.Table;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;

/** What was found in one input, or in one block of it. Not for several threads at once. */
public final class InputStats {
    private final Map<Table, Tally> tables = new EnumMap<>(Table.class);
    private final Map<String, Long> skipped = new TreeMap<>();
    private long quarantined;
    private long nameless;

    /** What was found in all of these together. */
    public static InputStats of(Collection<InputStats> several) {
        InputStats all = new InputStats();
        several.forEach(all::add);
        return all;
    }

    /** Counts a row, and whether it is an audit that does not say its id. */
    public void row(Row row) {
        row(row.table(), row.shape(), row.time());
        if (row.table() == Table.AUDIT_LOGS && !row.saysId()) {
            nameless++;
        }
    }

    /** Counts a row; its time in microseconds since the epoch, or {@link Row#NO_TIME}. */
    public void row(Table table, Shape shape, long time) {
        Tally tally = tables.get(table);
        if (tally == null) {
            tally = new Tally();
            tables.put(table, tally);
        }
        tally.row(shape, time);
    }

    /** Counts a record that is no row. */
    public void skipped(Skipped what) {
        skipped.merge(what.text(), 1L, Long::sum);
    }

    /** Counts a record that could not be read. */
    public void quarantined() {
        quarantined++;
    }

    /** Adds what another found. */
    public void add(InputStats other) {
        other.tables.forEach((table, tally) ->
                tables.computeIfAbsent(table, any -> new Tally()).add(tally));
        other.skipped.forEach((what, count) -> skipped.merge(what, count, Long::sum));
        quarantined += other.quarantined;
        nameless += other.nameless;
    }

    /** How many rows of each table. */
    public Map<Table, Long> rowsByTable() {
        Map<Table, Long> counts = new EnumMap<>(Table.class);
        tables.forEach((table, tally) -> counts.put(table, tally.rows()));
        return counts;
    }

    /** What there was of each table. */
    public Map<Table, Tally> tables() {
        return tables;
    }

    /** Records that are no row of a table, by what they are. */
    public Map<String, Long> skippedByKind() {
        return skipped;
    }

    /** How many records could not be read. */
    public long quarantinedCount() {
        return quarantined;
    }

    /** Whether there was an audit that does not say its id. */
    public boolean hasNameless() {
        return nameless > 0;
    }

    /** Whether there was an audit. */
    public boolean hasAudits() {
        return tables.containsKey(Table.AUDIT_LOGS);
    }

    /** Whether there was a sign-in of any kind. */
    public boolean hasSignIns() {
        return tables.keySet().stream().anyMatch(Table::isSignIn);
    }

    /** Whether there was a row that is no sign-in. */
    public boolean hasOthers() {
        return tables.keySet().stream().anyMatch(table -> !table.isSignIn());
    }

    /** Everything that was found, rows or not. */
    public long records() {
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
