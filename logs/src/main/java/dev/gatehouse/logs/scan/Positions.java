package dev.gatehouse.logs.scan;

import java.util.Arrays;
import java.util.Objects;

/** Where the records of a block of rewritten records began in the stream that they were made of. */
public final class Positions {
    /** Of a block whose bytes are the stream's own. */
    static final Positions NONE = new Positions();

    private int[] starts = {};
    private long[] sources = {};
    private int size;

    /** Notes that the record at {@code start} in the buffer began at {@code source}; in the order of both. */
    public void add(int start, long source) {
        if (size == starts.length) {
            int more = Math.max(64, 2 * size);
            starts = Arrays.copyOf(starts, more);
            sources = Arrays.copyOf(sources, more);
        }
        starts[size] = start;
        sources[size] = source;
        size++;
    }

    /** How many records were noted. */
    public int size() {
        return size;
    }

    /** Where in the buffer the record begins that was noted as the {@code i}th. */
    public int start(int i) {
        return starts[Objects.checkIndex(i, size)];
    }

    /** Where in the stream the record began that was noted as the {@code i}th. */
    public long source(int i) {
        return sources[Objects.checkIndex(i, size)];
    }

    boolean isEmpty() {
        return size == 0;
    }

    /** Where the record that {@code at} lies in began. */
    long of(int at) {
        int found = Arrays.binarySearch(starts, 0, size, at);
        return sources[Math.max(0, found >= 0 ? found : -found - 2)];
    }
}
