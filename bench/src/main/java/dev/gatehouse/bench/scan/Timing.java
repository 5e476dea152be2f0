package dev.gatehouse.bench.scan;

import java.util.List;

/**
 * How long one contestant took.
 *
 * @param name who
 * @param nanos each pass, in the order in which they ran
 */
record Timing(String name, List<Long> nanos) {
    Timing {
        if (nanos.isEmpty()) {
            throw new IllegalArgumentException("no pass of " + name);
        }
        nanos = List.copyOf(nanos);
    }

    /** The shortest pass in seconds. */
    double best() {
        return nanos.stream().mapToLong(Long::longValue).min().orElseThrow() / 1e9;
    }

    /** The pass in the middle in seconds; of an even number the mean of both. */
    double median() {
        long[] sorted = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
        int middle = sorted.length / 2;
        long value = sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
        return value / 1e9;
    }
}
