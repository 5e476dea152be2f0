package dev.gatehouse.connect.sink.net;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Waits that end early where the sink is closed. */
public final class Rest implements AutoCloseable {
    private final CountDownLatch closed = new CountDownLatch(1);

    /** Waits; whether it was for so long, and not until the sink was closed. */
    public boolean take(Duration time) throws InterruptedException {
        return !closed.await(time.toNanos(), TimeUnit.NANOSECONDS);
    }

    @Override
    public void close() {
        closed.countDown();
    }
}
