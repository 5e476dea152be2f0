package dev.gatehouse.detection.watch;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What judging a stretch of the journal came to: kept as a whole or not at all.
 *
 * @param position how far the journal is judged, in bytes from its beginning
 * @param state what is remembered or forgotten; of several changes of one key the last counts
 * @param alerts in the order in which they happened
 * @param offsets by name of a source, how far it was read, in the source's own words; other sources keep theirs
 * @param at when
 */
public record Commit(
        long position, List<StateChange> state, List<AlertChange> alerts, Map<String, String> offsets, Instant at) {
    public Commit {
        state = List.copyOf(state);
        alerts = List.copyOf(alerts);
        offsets = Map.copyOf(offsets);
        requireNonNull(at, "at is null");
        if (position < 0) {
            throw new IllegalArgumentException("position is negative: " + position);
        }
    }
}
