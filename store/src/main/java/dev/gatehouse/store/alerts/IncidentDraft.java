package dev.gatehouse.store.alerts;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.detection.incident.Incident;
import dev.gatehouse.detection.incident.IncidentJson;
import dev.gatehouse.sigma.Level;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An incident as alerts were joined to it.
 *
 * @param words all that a search for words looks at, in lower case
 */
public record IncidentDraft(
        UUID id,
        String json,
        List<UUID> alerts,
        Level severity,
        Optional<Instant> first,
        Optional<Instant> last,
        String words) {
    public IncidentDraft {
        requireNonNull(id, "id is null");
        requireNonNull(json, "json is null");
        alerts = List.copyOf(alerts);
        requireNonNull(severity, "severity is null");
        requireNonNull(first, "first is null");
        requireNonNull(last, "last is null");
        requireNonNull(words, "words is null");
    }

    /** The draft of an incident. */
    public static IncidentDraft of(Incident incident) {
        String words = Stream.concat(
                        Stream.of(incident.id().toString(), incident.title()),
                        incident.entities().stream()
                                .flatMap(entity ->
                                        Stream.of(entity.name(), entity.id().orElse(""))))
                .collect(Collectors.joining("\n"))
                .toLowerCase(Locale.ROOT);
        return new IncidentDraft(
                incident.id(),
                IncidentJson.write(incident),
                incident.alerts(),
                incident.severity(),
                incident.first(),
                incident.last(),
                words);
    }
}
