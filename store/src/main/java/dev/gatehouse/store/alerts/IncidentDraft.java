package dev.gatehouse.store.alerts;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.detection.incident.Incident;
import dev.gatehouse.detection.incident.IncidentJson;
import java.util.List;
import java.util.UUID;

/** An incident as alerts were joined to it. */
public record IncidentDraft(UUID id, String json, List<UUID> alerts) {
    public IncidentDraft {
        requireNonNull(id, "id is null");
        requireNonNull(json, "json is null");
        alerts = List.copyOf(alerts);
    }

    /** The draft of an incident. */
    public static IncidentDraft of(Incident incident) {
        return new IncidentDraft(incident.id(), IncidentJson.write(incident), incident.alerts());
    }
}
