package dev.gatehouse.pim.review;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.directory.PrincipalId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What somebody wants to read again of reviews that are over. It changes nothing, and is forgotten after a while.
 *
 * @param from of those that began then or later
 * @param until and were over then or before
 * @param decisions of which something else was said is left out; in Graph's words
 * @param queries which reviews are meant: those that one of these finds, in Graph's words
 */
public record ReviewHistory(
        UUID id,
        String name,
        PrincipalId by,
        Instant created,
        Instant from,
        Instant until,
        List<String> decisions,
        List<String> queries) {
    /** After so long it is forgotten. */
    public static final Duration KEPT = Duration.ofDays(30);

    public ReviewHistory {
        requireNonNull(id, "id is null");
        requireNonNull(name, "name is null");
        requireNonNull(by, "by is null");
        requireNonNull(created, "created is null");
        requireNonNull(from, "from is null");
        requireNonNull(until, "until is null");
        decisions = List.copyOf(decisions);
        queries = List.copyOf(queries);
    }

    /** When it is forgotten. */
    public Instant ends() {
        return created.plus(KEPT);
    }

    /** Whether one time of a review is meant, whatever it is about. */
    public boolean covers(Instance instance) {
        return !instance.begun().isBefore(from)
                && instance.closed().filter(closed -> !closed.isAfter(until)).isPresent();
    }
}
