package dev.gatehouse.bench.grants;

import java.util.Arrays;

/** How long something took, each time. */
public final class Times {
    private static final double MILLI = 1e6;

    /** Nanoseconds, the shortest first. */
    private final long[] sorted;

    private Times(long[] sorted) {
        this.sorted = sorted;
    }

    /** Of nanoseconds. */
    public static Times of(long[] nanos) {
        long[] sorted = nanos.clone();
        Arrays.sort(sorted);
        return new Times(sorted);
    }

    /** Milliseconds that so many of a thousand did not exceed, by the nearest rank. */
    public double within(int perMille) {
        int rank = Math.max(1, Math.ceilDiv(sorted.length * perMille, 1000));
        return sorted[rank - 1] / MILLI;
    }
}
