package dev.gatehouse.cli.scan;

import dev.gatehouse.logs.Shape;
import dev.gatehouse.logs.Skipped;
import dev.gatehouse.logs.Table;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;

/** What was found in one input, or in one block of it. Not for several threads at once. */
final class InputStats {
    private static final Table[] TABLES = Table.values();
    private static final Shape[] SHAPES = Shape.values();

    private final long[] rows = new long[TABLES.length * SHAPES.length];
    private final Map<String, Long> skipped = new TreeMap<>();
    private long quarantined;

    void row(Table table, Shape shape) {
        rows[table.ordinal() * SHAPES.length + shape.ordinal()]++;
    }

    void skipped(Skipped what) {
        skipped.merge(what.text(), 1L, Long::sum);
    }

    void quarantined() {
        quarantined++;
    }

    void add(InputStats other) {
        for (int i = 0; i < rows.length; i++) {
            rows[i] += other.rows[i];
        }
        other.skipped.forEach((what, count) -> skipped.merge(what, count, Long::sum));
        quarantined += other.quarantined;
    }

    /** How many rows of each table. */
    Map<Table, Long> rowsByTable() {
        Map<Table, Long> counts = new EnumMap<>(Table.class);
        for (Table table : TABLES) {
            for (Shape shape : SHAPES) {
                long count = rows[table.ordinal() * SHAPES.length + shape.ordinal()];
                if (count > 0) {
                    counts.merge(table, count, Long::sum);
                }
            }
        }
        return counts;
    }

    /** Records that are no row of a table, by what they are. */
    Map<String, Long> skippedByKind() {
        return skipped;
    }

    long quarantinedCount() {
        return quarantined;
    }

    boolean hasSignIns() {
        return rowsByTable().keySet().stream().anyMatch(Table::isSignIn);
    }

    boolean hasOthers() {
        return rowsByTable().keySet().stream().anyMatch(table -> !table.isSignIn());
    }

    /** Everything that was found, rows or not. */
    long records() {
        long sum = quarantined;
        for (long count : rows) {
            sum += count;
        }
        for (long count : skipped.values()) {
            sum += count;
        }
        return sum;
    }
}
