package dev.gatehouse.store.alerts;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.sigma.Level;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * Which incidents are asked for; those in which something happened last come first. What is empty does not matter, and none
 * that is gone is found.
 *
 * @param text words that stand in its title or its entities, in any case
 * @param from something of it happened at this time or later
 * @param until something of it happened before this time
 * @param after goes on where a page ended
 */
public record IncidentQuery(
        Set<TriageStatus> statuses,
        Optional<Level> minSeverity,
        Optional<String> assignee,
        Optional<String> text,
        Optional<Instant> from,
        Optional<Instant> until,
        Optional<AlertCursor> after,
        int limit) {
    public IncidentQuery {
        statuses = Set.copyOf(statuses);
        requireNonNull(minSeverity, "minSeverity is null");
        requireNonNull(assignee, "assignee is null");
        requireNonNull(text, "text is null");
        requireNonNull(from, "from is null");
        requireNonNull(until, "until is null");
        requireNonNull(after, "after is null");
        if (limit < 1 || limit > AlertQuery.MOST) {
            throw new IllegalArgumentException("limit is not from 1 to " + AlertQuery.MOST + ": " + limit);
        }
    }

    /** All of them, so many at a time. */
    public static IncidentQuery all(int limit) {
        return new IncidentQuery(
                Set.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                limit);
    }

    /** The same from where a page ended. */
    public IncidentQuery after(AlertCursor cursor) {
        return new IncidentQuery(statuses, minSeverity, assignee, text, from, until, Optional.of(cursor), limit);
    }
}
