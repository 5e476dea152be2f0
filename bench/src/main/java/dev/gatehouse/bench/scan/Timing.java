package dev.gatehouse.bench.scan;

import java.util.List;

/**
 * How long one contestant took.
 *
 * @param name who
 * @param passes every pass, in the order in which they ran
 */
record Timing(String name, List<Pass> passes) {
    /** One pass: how long it took, and how long it kept cores busy, children included. */
    record Pass(long nanos, long cpuNanos) {}

    Timing {
        if (passes.isEmpty()) {
            throw new IllegalArgumentException("no pass of " + name);
        }
        passes = List.copyOf(passes);
    }

    /** The shortest pass in seconds. */
    double best() {
        return passes.stream().mapToLong(Pass::nanos).min().orElseThrow() / 1e9;
    }

    /** The pass in the middle in seconds; of an even number the mean of both. */
    double median() {
        long[] sorted = passes.stream().mapToLong(Pass::nanos).sorted().toArray();
        int middle = sorted.length / 2;
        long value = sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
        return value / 1e9;
    }

    /** The least that a pass kept cores busy, in seconds; a busy machine disturbs this less than the time. */
    double cpu() {
        return passes.stream().mapToLong(Pass::cpuNanos).min().orElseThrow() / 1e9;
    }
}
