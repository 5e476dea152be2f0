package dev.gatehouse.connect.sink.net;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Leaves time between calls, so that a receiver need not throttle them. For any number of threads, each of which is given its turn. */
public final class Pace {
    private final Duration between;
    private final InstantSource clock;
    private Instant free = Instant.MIN;

    /**
     * A pace.
     *
     * @param between how much time is left from one call to the next
     */
    public Pace(Duration between, InstantSource clock) {
        this.between = between;
        this.clock = clock;
    }

    /** Takes the next turn, and says how long it is until then. */
    public synchronized Duration next() {
        Instant now = clock.instant();
        // A clock that was set back makes nobody wait for it to come round again.
        boolean waits = free.isAfter(now) && !free.isAfter(now.plus(between.multipliedBy(100)));
        Instant turn = waits ? free : now;
        free = turn.plus(between);
        return Duration.between(now, turn);
    }
}
