package dev.gatehouse.detection.incident;

import dev.gatehouse.detection.alert.Alert;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Joins alerts into incidents, the same ones whatever order the alerts come in. Every alert above informational is of
 * exactly one incident; one that is informational or was expected joins no two others.
 */
public final class Incidents {
    private final List<Incident> all;
    private final Map<UUID, UUID> byAlert = new HashMap<>();

    private Incidents(List<Incident> all) {
        this.all = all.stream().sorted(Incident.GRAVEST_FIRST).toList();
        all.forEach(incident -> incident.alerts().forEach(alert -> byAlert.put(alert, incident.id())));
    }

    /** Those of these alerts. */
    public static Incidents of(Collection<Alert> alerts, SharedAddresses shared) {
        return of(alerts.stream().map(alert -> Piece.of(alert, shared)).toList());
    }

    /** Those of the alerts that these are pieces of. */
    public static Incidents of(Collection<Piece> pieces) {
        Joiner joiner = new Joiner();
        pieces.stream().sorted(Piece.IN_TIME).forEach(joiner::add);
        return new Incidents(joiner.end());
    }

    /** All of them, the gravest first. */
    public List<Incident> all() {
        return all;
    }

    /** The id of the incident that an alert belongs to. */
    public Optional<UUID> of(Alert alert) {
        return Optional.ofNullable(byAlert.get(alert.id()));
    }
}
