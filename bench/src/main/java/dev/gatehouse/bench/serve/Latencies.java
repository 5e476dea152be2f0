package dev.gatehouse.bench.serve;

import java.util.Arrays;

/** How long things took, in microseconds. Safe for any number of threads. */
final class Latencies {
    private static final int FIRST = 1024;

    private long[] taken = new long[FIRST];
    private int count;

    synchronized void add(long micros) {
        if (count == taken.length) {
            taken = Arrays.copyOf(taken, 2 * count);
        }
        taken[count++] = micros;
    }

    synchronized int count() {
        return count;
    }

    /**
     * That which so many of a thousand did not exceed, by the nearest rank; 0 where nothing was measured.
     *
     * @param perMille such as 990 for the 99th percentile
     */
    synchronized long within(int perMille) {
        if (count == 0) {
            return 0;
        }
        long[] sorted = Arrays.copyOf(taken, count);
        Arrays.sort(sorted);
        int rank = Math.max(1, Math.ceilDiv(count * perMille, 1000));
        return sorted[rank - 1];
    }
}
