package dev.gatehouse.detection.watch;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.detection.alert.SourceRef;
import dev.gatehouse.logs.Table;
import java.util.Set;
import java.util.function.IntToLongFunction;

/**
 * Whole records that follow each other in the journal.
 *
 * @param bytes has them from {@code from} to {@code to}
 * @param location the place in the journal of the byte at {@code from}
 * @param origin the file or request that they came in
 * @param positions by place in the bytes where a record begins, where it began in its origin
 * @param tables those that its source may send; empty for all
 */
@SuppressWarnings("ArrayRecordComponent") // never compared as a whole
public record Stretch(
        byte[] bytes, int from, int to, long location, String origin, IntToLongFunction positions, Set<Table> tables) {
    public Stretch {
        requireNonNull(bytes, "bytes is null");
        requireNonNull(origin, "origin is null");
        requireNonNull(positions, "positions is null");
        tables = Set.copyOf(tables);
    }

    /** The place in the journal of a record that begins there in the bytes. */
    long location(int at) {
        return location + at - from;
    }

    /** Where a record that begins there in the bytes was read. */
    SourceRef source(int at) {
        return new SourceRef(origin, positions.applyAsLong(at));
    }

    boolean allows(Table table) {
        return tables.isEmpty() || tables.contains(table);
    }
}
