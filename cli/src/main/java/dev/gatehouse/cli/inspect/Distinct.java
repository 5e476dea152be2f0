package dev.gatehouse.cli.inspect;

/** Counts different values by their fingerprints, exactly up to a bound; memory is bounded as well. For one thread. */
final class Distinct {
    private static final int SMALLEST = 64;

    private final int most;
    private long[] slots = new long[SMALLEST];
    private int size;
    private boolean more;

    Distinct(int most) {
        this.most = most;
    }

    /** Counts a value, unless it was counted before. */
    void add(long fingerprint) {
        long value = fingerprint == 0 ? 1 : fingerprint; // 0 marks a free slot
        int at = slot(slots, value);
        if (slots[at] == value) {
            return;
        }
        if (size == most) {
            more = true;
            return;
        }
        slots[at] = value;
        size++;
        if (2 * size > slots.length) {
            grow();
        }
    }

    /** Adds what another counted. */
    void add(Distinct other) {
        for (long value : other.slots) {
            if (value != 0) {
                add(value);
            }
        }
        more |= other.more;
    }

    /** How many different values there were, or the bound if there were more. */
    int size() {
        return size;
    }

    /** Whether there were more than the bound. */
    boolean more() {
        return more;
    }

    private void grow() {
        long[] bigger = new long[2 * slots.length];
        for (long value : slots) {
            if (value != 0) {
                bigger[slot(bigger, value)] = value;
            }
        }
        slots = bigger;
    }

    private static int slot(long[] table, long value) {
        int mask = table.length - 1;
        int at = (int) ((value * 0x9E3779B97F4A7C15L) >>> 32) & mask;
        while (table[at] != 0 && table[at] != value) {
            at = (at + 1) & mask;
        }
        return at;
    }
}
