package dev.gatehouse.store.audit;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Optional;

/**
 * Which notes of the trail are wanted: newest first.
 *
 * @param actor what the name of who acted contains, in any case of the Latin letters; empty for any
 * @param action what was done: that, or what begins with it and a dot; empty for any
 * @param target what the words for it contain, likewise; empty for any
 * @param from not before
 * @param until before
 * @param before only those written before the note of this number
 */
public record TrailQuery(
        String actor,
        String action,
        String target,
        Optional<Instant> from,
        Optional<Instant> until,
        Optional<Long> before,
        int limit) {
    public TrailQuery {
        requireNonNull(actor, "actor is null");
        requireNonNull(action, "action is null");
        requireNonNull(target, "target is null");
        requireNonNull(from, "from is null");
        requireNonNull(until, "until is null");
        requireNonNull(before, "before is null");
        if (limit < 1) {
            throw new IllegalArgumentException("a limit is at least 1");
        }
    }
}
