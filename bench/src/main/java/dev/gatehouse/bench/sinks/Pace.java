package dev.gatehouse.bench.sinks;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/**
 * Has something done at a fixed pace, in twenty turns a second or fewer. What is late is done at once, and still counts from when it was
 * due.
 *
 * @param rate how many a second
 */
record Pace(int rate) {
    private static final int TURNS = 20;
    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    /** Does so many of something that were due at a moment, in nanoseconds. */
    @FunctionalInterface
    interface Turn {
        void take(int some, long dueAt) throws IOException, InterruptedException;
    }

    /** For a time, or until something is so. */
    void run(Duration time, Turn turn, BooleanSupplier isOver) throws IOException, InterruptedException {
        int turns = Math.min(TURNS, rate);
        long begin = System.nanoTime();
        long all = Math.max(1, time.toNanos() / (SECOND / turns));
        for (long i = 0; i < all && !isOver.getAsBoolean(); i++) {
            long dueAt = begin + i * SECOND / turns;
            for (long left = dueAt - System.nanoTime(); left > 0; left = dueAt - System.nanoTime()) {
                LockSupport.parkNanos(left);
            }
            long before = i * rate / turns;
            turn.take((int) ((i + 1) * rate / turns - before), dueAt);
        }
    }
}
