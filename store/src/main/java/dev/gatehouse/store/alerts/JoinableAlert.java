package dev.gatehouse.store.alerts;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import java.util.UUID;

/**
 * An alert, for whoever joins alerts to incidents.
 *
 * @param begin when its first event happened, in microseconds since 1970; {@link AlertsToJoin#NO_TIME} where nobody knows
 * @param standing whether it is neither withdrawn nor superseded
 * @param incident the one that it belongs to now
 */
public record JoinableAlert(UUID id, long begin, String json, boolean standing, Optional<UUID> incident) {
    public JoinableAlert {
        requireNonNull(id, "id is null");
        requireNonNull(json, "json is null");
        requireNonNull(incident, "incident is null");
    }
}
