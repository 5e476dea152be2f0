package dev.gatehouse.architecture.brokenhouse.logs;

import java.time.Instant;

/** A clock in a module that decides. */
record ReadsTheClock(Instant at) {
    ReadsTheClock() {
        this(Instant.now());
    }
}
