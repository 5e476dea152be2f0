package dev.gatehouse.pim.request;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;

/** When something is to end: Graph's {@code expirationPattern}. */
public sealed interface Expiration {
    /** As long as the setting allows. */
    Expiration UNSAID = new Unsaid();

    /** Never. */
    Expiration NEVER = new Never();

    /** Nothing was said: as long as the setting allows. */
    record Unsaid() implements Expiration {}

    /** Never. */
    record Never() implements Expiration {}

    /** At a moment. */
    record At(Instant end) implements Expiration {
        public At {
            requireNonNull(end, "end is null");
        }
    }

    /** Some time after it begins. */
    record After(Duration time) implements Expiration {
        public After {
            requireNonNull(time, "time is null");
        }
    }
}
