package dev.gatehouse.detection.alert;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * How often a rule held for what an alert is about, besides the event that it shows.
 *
 * @param anchor what the alert's id is made of: it names the event, whatever shape its records came in
 * @param sources where copies of the shown event were read
 * @param first the earliest event's time, in microseconds since the epoch
 * @param last the latest event's time
 * @param events how many events, copies counted once
 */
public record Occurrence(String anchor, List<SourceRef> sources, long first, long last, long events) {
    public Occurrence {
        sources = List.copyOf(sources);
        requireNonNull(anchor, "anchor is null");
        if (events < 1) {
            throw new IllegalArgumentException("events: " + events);
        }
    }
}
