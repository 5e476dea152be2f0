package dev.gatehouse.store.alerts;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;

/**
 * Some of the alerts that were asked for.
 *
 * @param next where the next page begins; empty where there is none
 */
public record AlertPage(List<StoredAlert> alerts, Optional<AlertCursor> next) {
    public AlertPage {
        alerts = List.copyOf(alerts);
        requireNonNull(next, "next is null");
    }
}
