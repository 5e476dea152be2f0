package dev.gatehouse.store.sinks;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/** That a sink took a revision of an alert. */
public record SinkReceipt(String sink, int revision, Instant at) {
    public SinkReceipt {
        requireNonNull(sink, "sink is null");
        requireNonNull(at, "at is null");
    }
}
