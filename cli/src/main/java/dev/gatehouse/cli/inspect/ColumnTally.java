package dev.gatehouse.cli.inspect;

import dev.gatehouse.logs.Projection;
import dev.gatehouse.logs.Row;
import dev.gatehouse.logs.Slice;
import dev.gatehouse.logs.Table;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Finds in which columns any row of a table has a value; a column that had one is not looked at again. For one thread. */
final class ColumnTally {
    private final Projection projection;
    private final Map<Table, Pending> tables = new EnumMap<>(Table.class);
    private final Map<Table, Set<String>> present = new EnumMap<>(Table.class);
    private final Slice slice = new Slice();

    /** The slots of a table's columns: those before {@code left} had no value so far. */
    private static final class Pending {
        private final int[] slots;
        private int left;

        Pending(int[] slots) {
            this.slots = slots;
            this.left = slots.length;
        }
    }

    ColumnTally(Projection projection) {
        this.projection = projection;
    }

    /** Looks at the row's columns. */
    void row(Row row) {
        Pending pending = tables.get(row.table());
        if (pending == null) {
            pending = begin(row.table());
        }
        for (int i = pending.left - 1; i >= 0; i--) {
            int slot = pending.slots[i];
            if (hasValue(row, slot)) {
                present.computeIfAbsent(row.table(), any -> new TreeSet<>(String.CASE_INSENSITIVE_ORDER))
                        .add(projection.name(slot));
                pending.slots[i] = pending.slots[--pending.left];
            }
        }
    }

    /** Adds what another found. */
    void add(ColumnTally other) {
        other.present.forEach(
                (table, columns) -> present.computeIfAbsent(table, any -> new TreeSet<>(String.CASE_INSENSITIVE_ORDER))
                        .addAll(columns));
    }

    /** The columns in which any row of the table has a value, in any case: tables spell some differently. */
    Set<String> of(Table table) {
        return present.getOrDefault(table, Set.of());
    }

    private Pending begin(Table table) {
        Pending pending = new Pending(table.columns().stream()
                .mapToInt(column -> projection.slot(column).orElseThrow())
                .toArray());
        tables.put(table, pending);
        return pending;
    }

    private boolean hasValue(Row row, int slot) {
        int count = row.count(slot, Row.WHOLE);
        for (int i = 0; i < count; i++) {
            row.value(slot, Row.WHOLE, i, slice);
            if (slice.kind() != Slice.Kind.NULL && slice.end() > slice.start() && !emptyJson()) {
                return true;
            }
        }
        return false;
    }

    /** An object or list without anything in it says nothing. */
    private boolean emptyJson() {
        if (slice.kind() != Slice.Kind.JSON) {
            return false;
        }
        for (int i = slice.start() + 1; i < slice.end() - 1; i++) {
            if (!Character.isWhitespace(slice.bytes()[i])) {
                return false;
            }
        }
        return true;
    }
}
