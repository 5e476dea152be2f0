package dev.gatehouse.server.running;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that stands still until it is moved. */
public final class MovableClock implements InstantSource {
    private Instant now = Instant.parse("2026-05-04T09:00:00Z");

    /** Takes the place of the machine's. */
    static final class Instead {
        @Produces
        @Singleton
        MovableClock clock() {
            return new MovableClock();
        }
    }

    @Override
    public synchronized Instant instant() {
        return now;
    }

    /** Moves it on. */
    public synchronized void forward(Duration by) {
        now = now.plus(by);
    }
}
