package dev.gatehouse.store.sinks;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.UUID;

/** A revision of an alert that a sink took. */
public record ToldAlert(UUID alert, int revision, Instant at) {
    public ToldAlert {
        requireNonNull(alert, "alert is null");
        requireNonNull(at, "at is null");
    }
}
