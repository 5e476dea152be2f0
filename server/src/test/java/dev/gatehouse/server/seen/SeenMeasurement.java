package dev.gatehouse.server.seen;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import java.util.function.LongBinaryOperator;

/**
 * How many events a second of the thread's own time can be asked for, in files and in memory; to be run by hand, with how many
 * millions and a folder.
 */
final class SeenMeasurement {
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;
    private static final long MILLION = 1_000_000;

    private SeenMeasurement() {}

    /** Millions of events, and a folder that is not there yet. */
    public static void main(String[] arguments) throws Exception {
        long events = Long.parseLong(arguments[0]) * MILLION;
        Path folder = Files.createDirectories(Path.of(arguments[1]));
        try (SeenEvents seen = SeenEvents.open(folder, Instant.EPOCH, 0)) {
            seen.restored();
            measure("files", events, seen::first);
        }
        long start = nanos();
        try (SeenEvents seen = SeenEvents.open(folder, Instant.EPOCH, events)) {
            System.out.printf(Locale.ROOT, "opened again in %.2f s, with %d events%n", seconds(start), seen.size());
            measure("files, opened again", events, seen::first);
        }
        LongMap map = new LongMap();
        measure("memory", events, (identity, location) -> {
            long known = map.get(identity);
            if (known == LongMap.NONE) {
                map.put(identity, location);
                return location;
            }
            return known;
        });
        if (map.size() != events) {
            throw new AssertionError("the map lost something");
        }
    }

    private static void measure(String what, long events, LongBinaryOperator first) {
        long start = nanos();
        for (long i = 0; i < events; i++) {
            check(first.applyAsLong(i * GOLDEN, i), i);
        }
        double asked = seconds(start);
        start = nanos();
        long copies = Math.min(events, 5 * MILLION);
        for (long i = 0; i < copies; i++) {
            long one = (i * 7_368_787) % events;
            check(first.applyAsLong(one * GOLDEN, events + i), one);
        }
        System.out.printf(
                Locale.ROOT,
                "%s: %.2f million a second of %d million events, %.2f million copies a second, %d MB heap%n",
                what,
                events / asked / MILLION,
                events / MILLION,
                copies / seconds(start) / MILLION,
                heap() >> 20);
    }

    private static void check(long found, long expected) {
        if (found != expected) {
            throw new AssertionError(found + " in place of " + expected);
        }
    }

    private static long nanos() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static double seconds(long start) {
        return (nanos() - start) / 1e9;
    }

    private static long heap() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
