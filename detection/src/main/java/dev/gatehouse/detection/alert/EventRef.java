package dev.gatehouse.detection.alert;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.logs.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The event that an alert rests on.
 *
 * @param time when it happened; empty where the record does not say
 * @param sources every place that a copy of it was read from, in a fixed order
 */
public record EventRef(String id, Table table, Optional<Instant> time, List<SourceRef> sources) {
    public EventRef {
        requireNonNull(id, "id is null");
        requireNonNull(table, "table is null");
        requireNonNull(time, "time is null");
        sources = List.copyOf(sources);
        if (sources.isEmpty()) {
            throw new IllegalArgumentException("an event without a source");
        }
    }
}
