package dev.gatehouse.server.identity;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * That somebody signed in with a browser.
 *
 * @param hash of the secret in the cookie
 * @param seen when it was last used, to the minute
 * @param proven when a second factor was last proved in it
 */
public record Session(SecretHash hash, Subject subject, Instant begun, Instant seen, Optional<Instant> proven) {
    /** It ends so long after it began, whatever happens. */
    public static final Duration LONGEST = Duration.ofHours(10);

    /** It ends when it was not used for so long. */
    public static final Duration IDLE = Duration.ofMinutes(60);

    public Session {
        requireNonNull(hash, "hash is null");
        requireNonNull(subject, "subject is null");
        requireNonNull(begun, "begun is null");
        requireNonNull(seen, "seen is null");
        requireNonNull(proven, "proven is null");
    }

    /** One that has just begun: whoever signs in to a local account proves a second factor by that. */
    public Session(SecretHash hash, Subject subject, Instant begun, Instant seen) {
        this(hash, subject, begun, seen, subject instanceof Subject.Local ? Optional.of(begun) : Optional.empty());
    }

    /** When it ends if it is not used again. */
    public Instant ends() {
        Instant longest = begun.plus(LONGEST);
        Instant idle = seen.plus(IDLE);
        return idle.isBefore(longest) ? idle : longest;
    }

    /** Whether it still holds. */
    public boolean holds(Instant now) {
        return now.isBefore(ends());
    }
}
