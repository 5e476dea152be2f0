package dev.gatehouse.lake.journal;

import static java.util.Objects.requireNonNull;

/**
 * What is known of a batch in the journal without reading its records.
 *
 * @param source who handed it over
 * @param received when, in microseconds since the epoch
 * @param bytes how many its records have
 */
public record Arrived(JournalPosition position, String source, long received, int bytes) {
    public Arrived {
        requireNonNull(position, "position is null");
        requireNonNull(source, "source is null");
    }
}
