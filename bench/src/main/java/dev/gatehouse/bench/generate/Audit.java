package dev.gatehouse.bench.generate;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A directory audit record.
 *
 * @param time when it was written
 * @param id its id
 * @param correlationId what the records of one action share
 * @param service which service logged it
 * @param category the audit category
 * @param activity the activity's display name
 * @param operationType Add, Assign, Update, and so on
 * @param reason the result's reason; empty where there is none
 * @param actor who did it
 * @param targets to what
 * @param details additional details, in their order
 */
record Audit(
        Instant time,
        String id,
        String correlationId,
        String service,
        String category,
        String activity,
        String operationType,
        String reason,
        Actor actor,
        List<Target> targets,
        List<Map.Entry<String, String>> details)
        implements Event {
    Audit {
        requireNonNull(time, "time is null");
        requireNonNull(id, "id is null");
        requireNonNull(actor, "actor is null");
        targets = List.copyOf(targets);
        details = List.copyOf(details);
    }
}
