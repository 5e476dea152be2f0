package dev.gatehouse.connect.source;

import dev.gatehouse.logs.scan.PathSet;
import dev.gatehouse.logs.scan.RecordReader;
import dev.gatehouse.logs.scan.RecordSink;
import dev.gatehouse.logs.scan.Slices;
import dev.gatehouse.logs.scan.Unreadable;
import java.util.List;
import java.util.function.IntPredicate;

/** Counts what is in a block: records, and pieces that are none. */
final class Tally implements RecordSink {
    /** There is no such thing in the block. */
    static final int NONE = -1;

    private final RecordReader reader = new RecordReader(PathSet.of(List.of()));
    private IntPredicate wanted = at -> true;
    private int records;
    private int first;
    private int last;

    /** Reads {@code bytes[from, to)}, with nothing behind if so said; answers how far whole records go. */
    int read(byte[] bytes, int from, int to, boolean isLast) {
        return read(bytes, from, to, isLast, at -> true);
    }

    /** The same, and counts only what begins at a wanted place. */
    int read(byte[] bytes, int from, int to, boolean isLast, IntPredicate isWanted) {
        wanted = isWanted;
        records = 0;
        first = NONE;
        last = NONE;
        return reader.read(bytes, from, to, isLast, this);
    }

    int records() {
        return records;
    }

    /** Where the first record or piece begins. */
    int first() {
        return first;
    }

    /** Where the last record or piece begins. */
    int last() {
        return last;
    }

    @Override
    public void record(Slices record) {
        if (item(record.recordStart())) {
            records++;
        }
    }

    @Override
    public void unreadable(int from, int to, Unreadable reason) {
        boolean _ = item(from);
    }

    private boolean item(int at) {
        if (!wanted.test(at)) {
            return false;
        }
        first = first == NONE ? at : first;
        last = at;
        return true;
    }
}
