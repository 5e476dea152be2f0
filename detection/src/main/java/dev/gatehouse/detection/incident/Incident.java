package dev.gatehouse.detection.incident;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.detection.alert.Entity;
import dev.gatehouse.sigma.Level;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Alerts that tell of one matter.
 *
 * @param id UUIDv5 of the tenant and the earliest alert that is not merely context
 * @param expected whether all of it was expected
 * @param alerts their ids, in the order of time
 * @param links why they belong together; each joins an alert to an earlier one, or one that is context to its neighbour
 * @param entities whom and what it concerns; not all, where they are many
 */
public record Incident(
        UUID id,
        String title,
        Level severity,
        boolean expected,
        Optional<Instant> first,
        Optional<Instant> last,
        List<UUID> alerts,
        List<Link> links,
        List<Entity> entities) {
    /** What to look at first: the gravest, of equally grave ones the one of more alerts, then the earlier. */
    public static final Comparator<Incident> GRAVEST_FIRST = Comparator.comparing(Incident::expected)
            .thenComparing(Comparator.comparing(Incident::severity).reversed())
            .thenComparing(
                    Comparator.comparingInt((Incident one) -> one.alerts().size())
                            .reversed())
            .thenComparing(one -> one.first().orElse(Instant.MIN))
            .thenComparing(Incident::id);

    public Incident {
        requireNonNull(id, "id is null");
        requireNonNull(title, "title is null");
        requireNonNull(severity, "severity is null");
        requireNonNull(first, "first is null");
        requireNonNull(last, "last is null");
        alerts = List.copyOf(alerts);
        links = List.copyOf(links);
        entities = List.copyOf(entities);
    }

    /** Whether alerts were joined; a single one is an incident as well. */
    public boolean isJoined() {
        return alerts.size() > 1;
    }

    /** The beginning of its id, by which people may call it. */
    public String shortId() {
        return shortId(id);
    }

    /** The same of any id. */
    public static String shortId(UUID id) {
        return id.toString().substring(0, 8);
    }

    /** Why its alerts belong together, in words, what joins most of them first. */
    public List<String> reasons() {
        return Reasons.of(links);
    }
}
