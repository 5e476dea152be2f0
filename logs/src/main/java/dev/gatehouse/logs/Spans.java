package dev.gatehouse.logs;

import java.util.Arrays;

/** A growing list of values, each a piece of some bytes; reused, so that reading a list makes no objects. */
final class Spans {
    private static final byte[] NONE = {};

    private Slice.Kind[] kinds = new Slice.Kind[8];
    private byte[][] sources = new byte[8][];
    private int[] starts = new int[8];
    private int[] ends = new int[8];
    private int size;

    Spans() {
        Arrays.fill(kinds, Slice.Kind.NULL);
        Arrays.fill(sources, NONE);
    }

    void clear() {
        size = 0;
    }

    int size() {
        return size;
    }

    void add(Slice.Kind kind, byte[] bytes, int start, int end) {
        if (size == kinds.length) {
            kinds = Arrays.copyOf(kinds, size * 2);
            sources = Arrays.copyOf(sources, size * 2);
            starts = Arrays.copyOf(starts, size * 2);
            ends = Arrays.copyOf(ends, size * 2);
        }
        kinds[size] = kind;
        sources[size] = bytes;
        starts[size] = start;
        ends[size] = end;
        size++;
    }

    void get(int index, Slice into) {
        if (index >= size) {
            throw new IndexOutOfBoundsException("value " + index + " of " + size);
        }
        into.set(kinds[index], sources[index], starts[index], ends[index]);
    }
}
