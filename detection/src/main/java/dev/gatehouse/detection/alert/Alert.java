package dev.gatehouse.detection.alert;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.sigma.Level;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What fired, on whom, why, and what to do about it. Every field of it is in the alert JSON.
 *
 * @param id UUIDv5 of tenant, rule, key and anchor: the same events give the same id, always
 * @param revision counts from 1; each change to an open alert is one more
 * @param time when the first satisfying event happened; empty where its record does not say
 * @param eventCount how many events it rests on, copies counted once
 * @param suppressed how many further ones were left out of {@code steps}
 * @param usual what was usual, where it was held against that
 * @param expected why it was expected, where it was
 * @param contextVersion which state of configuration and logs the privileges were judged by
 * @param sessions the sessions and tokens that the events it shows were done with
 * @param incidentId the incident that it belongs to, where it does
 */
public record Alert(
        UUID id,
        String tenant,
        int revision,
        AlertState state,
        Optional<Instant> time,
        Optional<Instant> firstEvent,
        Optional<Instant> lastEvent,
        Instant detectedAt,
        RuleRef rule,
        Level severity,
        List<Entity> entities,
        String summary,
        List<Step> steps,
        long eventCount,
        long suppressed,
        String contextVersion,
        String advice,
        Optional<UsualWords> usual,
        Optional<Expected> expected,
        List<SessionRef> sessions,
        Optional<UUID> incidentId) {
    public Alert {
        requireNonNull(id, "id is null");
        requireNonNull(tenant, "tenant is null");
        requireNonNull(state, "state is null");
        requireNonNull(time, "time is null");
        requireNonNull(firstEvent, "firstEvent is null");
        requireNonNull(lastEvent, "lastEvent is null");
        requireNonNull(detectedAt, "detectedAt is null");
        requireNonNull(rule, "rule is null");
        requireNonNull(severity, "severity is null");
        entities = List.copyOf(entities);
        requireNonNull(summary, "summary is null");
        steps = List.copyOf(steps);
        requireNonNull(contextVersion, "contextVersion is null");
        requireNonNull(advice, "advice is null");
        requireNonNull(usual, "usual is null");
        requireNonNull(expected, "expected is null");
        sessions = List.copyOf(sessions);
        requireNonNull(incidentId, "incidentId is null");
        if (revision < 1) {
            throw new IllegalArgumentException("revision is below 1: " + revision);
        }
    }

    /** The addresses that it came from. */
    public List<String> addresses() {
        return entities.stream().filter(Entity::isAddress).map(Entity::name).toList();
    }

    /** The same alert, known to have been expected. */
    public Alert expectedBecause(Expected reason) {
        return with(state, Optional.of(reason), incidentId);
    }

    /** The same alert, known to belong to an incident. */
    public Alert inIncident(UUID incident) {
        return with(state, expected, Optional.of(incident));
    }

    /** The same alert in another state. */
    public Alert as(AlertState changed) {
        return with(changed, expected, incidentId);
    }

    private Alert with(AlertState changed, Optional<Expected> reason, Optional<UUID> incident) {
        return new Alert(
                id,
                tenant,
                revision,
                changed,
                time,
                firstEvent,
                lastEvent,
                detectedAt,
                rule,
                severity,
                entities,
                summary,
                steps,
                eventCount,
                suppressed,
                contextVersion,
                advice,
                usual,
                reason,
                sessions,
                incident);
    }
}
