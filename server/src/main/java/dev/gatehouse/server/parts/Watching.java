package dev.gatehouse.server.parts;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.server.incident.Joining;
import dev.gatehouse.server.trail.Exporter;
import dev.gatehouse.server.trail.Notes;
import dev.gatehouse.server.watch.Station;
import dev.gatehouse.store.alerts.AlertStore;
import dev.gatehouse.store.alerts.IncidentStore;
import dev.gatehouse.store.audit.AuditTrail;
import dev.gatehouse.store.overlay.OverlayStore;

/**
 * What the watch of a tenant works with.
 *
 * @param tenant what the organisation is called
 * @param station journal, lake, rules in force, and what judges
 * @param joining joins alerts to incidents
 * @param exporter writes the audit trail for somebody to verify
 * @param notes writes down who changed what
 */
public record Watching(
        String tenant,
        Station station,
        AlertStore alerts,
        IncidentStore incidents,
        Joining joining,
        OverlayStore overlay,
        AuditTrail trail,
        Exporter exporter,
        Notes notes) {
    public Watching {
        requireNonNull(tenant, "tenant is null");
        requireNonNull(station, "station is null");
        requireNonNull(alerts, "alerts is null");
        requireNonNull(incidents, "incidents is null");
        requireNonNull(joining, "joining is null");
        requireNonNull(overlay, "overlay is null");
        requireNonNull(trail, "trail is null");
        requireNonNull(exporter, "exporter is null");
        requireNonNull(notes, "notes is null");
    }
}
