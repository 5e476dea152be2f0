package dev.gatehouse.store.alerts;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;

/**
 * Some of the incidents that were asked for.
 *
 * @param next where the next page begins; empty where there is none
 */
public record IncidentPage(List<StoredIncident> incidents, Optional<AlertCursor> next) {
    public IncidentPage {
        incidents = List.copyOf(incidents);
        requireNonNull(next, "next is null");
    }
}
