package dev.gatehouse.server.running;

import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for what another thread brings about, within a deadline. */
public final class Until {
    private static final long DEADLINE_NANOS = 20_000_000_000L;
    private static final long PAUSE_NANOS = 2_000_000L;

    private Until() {}

    /** Until it holds. */
    public static void holds(BooleanSupplier condition) {
        long start = System.nanoTime();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() - start > DEADLINE_NANOS) {
                throw new AssertionError("it did not come about");
            }
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }
}
