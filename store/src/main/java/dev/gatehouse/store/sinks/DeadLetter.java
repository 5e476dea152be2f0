package dev.gatehouse.store.sinks;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/**
 * Something that a sink will never take, as its receiver said.
 *
 * @param subject an alert's id, or the sequence of a checkpoint
 * @param revision of the alert; 0 of a checkpoint
 * @param again whether somebody wants it tried again, which comes next
 */
public record DeadLetter(Kind kind, String subject, int revision, String why, Instant at, boolean again) {
    public DeadLetter {
        requireNonNull(kind, "kind is null");
        requireNonNull(subject, "subject is null");
        requireNonNull(why, "why is null");
        requireNonNull(at, "at is null");
    }

    /** What it is about. */
    public enum Kind {
        ALERT,
        CHECKPOINT
    }
}
