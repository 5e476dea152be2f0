package dev.gatehouse.connect.source.kafka;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;

/** A time in which something is not done. Where the clock is set back behind its beginning, it is over. */
record Pause(Instant since, Duration length) {
    /** None. */
    static final Pause OVER = new Pause(Instant.EPOCH, Duration.ZERO);

    Pause {
        requireNonNull(since, "since is null");
        requireNonNull(length, "length is null");
    }

    /** For how long it goes on; nothing where it is over. */
    Duration left(Instant now) {
        if (now.isBefore(since)) {
            return Duration.ZERO;
        }
        Duration left = Duration.between(now, since.plus(length));
        return left.isPositive() ? left : Duration.ZERO;
    }

    boolean isOver(Instant now) {
        return left(now).isZero();
    }
}
