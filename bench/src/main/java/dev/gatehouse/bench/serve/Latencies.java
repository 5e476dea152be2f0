package dev.gatehouse.bench.serve;

import java.util.Arrays;

/** How long things took that were due at some moment. Safe for any number of threads. */
final class Latencies {
    private static final int FIRST = 1024;
    private static final long NANOS_PER_MICRO = 1000;

    private long[] due = new long[FIRST];
    private long[] micros = new long[FIRST];
    private int count;

    /** Of something that was due at a moment, and came at another: nanoseconds of the same clock. */
    synchronized void add(long dueAt, long cameAt) {
        if (count == micros.length) {
            due = Arrays.copyOf(due, 2 * count);
            micros = Arrays.copyOf(micros, 2 * count);
        }
        due[count] = dueAt;
        micros[count++] = (cameAt - dueAt) / NANOS_PER_MICRO;
    }

    synchronized int count() {
        return count;
    }

    /** Those of what was due from a moment on. */
    synchronized Latencies from(long moment) {
        Latencies later = new Latencies();
        for (int i = 0; i < count; i++) {
            if (due[i] - moment >= 0) {
                later.add(due[i], due[i] + micros[i] * NANOS_PER_MICRO);
            }
        }
        return later;
    }

    /** How many took longer than that. */
    synchronized long longerThan(long limit) {
        return Arrays.stream(micros, 0, count).filter(one -> one > limit).count();
    }

    /**
     * That which so many of a thousand did not exceed, in microseconds, by the nearest rank; 0 where nothing was measured.
     *
     * @param perMille such as 990 for the 99th percentile
     */
    synchronized long within(int perMille) {
        if (count == 0) {
            return 0;
        }
        long[] sorted = Arrays.copyOf(micros, count);
        Arrays.sort(sorted);
        int rank = Math.max(1, Math.ceilDiv(count * perMille, 1000));
        return sorted[rank - 1];
    }
}
