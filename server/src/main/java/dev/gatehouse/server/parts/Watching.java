package dev.gatehouse.server.parts;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.server.grant.Acting;
import dev.gatehouse.server.incident.Joining;
import dev.gatehouse.server.sink.SinkDesk;
import dev.gatehouse.server.trail.Exporter;
import dev.gatehouse.server.trail.Notes;
import dev.gatehouse.server.watch.Retaining;
import dev.gatehouse.server.watch.Station;
import dev.gatehouse.store.alerts.AlertStore;
import dev.gatehouse.store.alerts.IncidentStore;
import dev.gatehouse.store.audit.AuditTrail;
import dev.gatehouse.store.holds.HoldStore;
import dev.gatehouse.store.overlay.OverlayStore;

/**
 * What the watch of a tenant works with.
 *
 * @param tenant what the organisation is called
 * @param station journal, lake, rules in force, and what judges
 * @param acting who acted in an open alert
 * @param joining joins alerts to incidents
 * @param holds what is kept whatever its age
 * @param retaining lets go of old events
 * @param exporter writes the audit trail for somebody to verify
 * @param sinks where alerts go
 * @param notes writes down who changed what
 */
public record Watching(
        String tenant,
        Station station,
        AlertStore alerts,
        IncidentStore incidents,
        Acting acting,
        Joining joining,
        OverlayStore overlay,
        HoldStore holds,
        Retaining retaining,
        AuditTrail trail,
        Exporter exporter,
        SinkDesk sinks,
        Notes notes) {
    public Watching {
        requireNonNull(tenant, "tenant is null");
        requireNonNull(station, "station is null");
        requireNonNull(alerts, "alerts is null");
        requireNonNull(incidents, "incidents is null");
        requireNonNull(acting, "acting is null");
        requireNonNull(joining, "joining is null");
        requireNonNull(overlay, "overlay is null");
        requireNonNull(holds, "holds is null");
        requireNonNull(retaining, "retaining is null");
        requireNonNull(trail, "trail is null");
        requireNonNull(exporter, "exporter is null");
        requireNonNull(sinks, "sinks is null");
        requireNonNull(notes, "notes is null");
    }
}
