package dev.gatehouse.server.seen;

import java.util.Arrays;

/** A map from numbers to numbers that are not negative, without an object for each. For one thread. */
final class LongMap {
    /** In place of a value. */
    static final long NONE = -1;

    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private long[] keys = new long[1 << 10];
    private long[] values = empty(keys.length);
    private int size;

    /** The value of a key, or {@link #NONE}. */
    long get(long key) {
        for (int at = slot(key); values[at] != NONE; at = (at + 1) & (keys.length - 1)) {
            if (keys[at] == key) {
                return values[at];
            }
        }
        return NONE;
    }

    void put(long key, long value) {
        if (value < 0) {
            throw new IllegalArgumentException("a value is not negative: " + value);
        }
        if (2 * (size + 1) > keys.length) {
            grow();
        }
        int at = slot(key);
        while (values[at] != NONE && keys[at] != key) {
            at = (at + 1) & (keys.length - 1);
        }
        size += values[at] == NONE ? 1 : 0;
        keys[at] = key;
        values[at] = value;
    }

    int size() {
        return size;
    }

    private int slot(long key) {
        return (int) ((key * GOLDEN) >>> 32) & (keys.length - 1);
    }

    private void grow() {
        long[] oldKeys = keys;
        long[] oldValues = values;
        keys = new long[2 * oldKeys.length];
        values = empty(keys.length);
        size = 0;
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldValues[i] != NONE) {
                put(oldKeys[i], oldValues[i]);
            }
        }
    }

    private static long[] empty(int length) {
        long[] empty = new long[length];
        Arrays.fill(empty, NONE);
        return empty;
    }
}
