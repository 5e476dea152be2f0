package dev.gatehouse.sigma.correlation;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;

/**
 * A run of matches of one key that follow each other closely; an episode if it satisfied the condition.
 *
 * @param first the earliest match
 * @param last the time of the latest
 * @param events how many events the matches are of
 * @param fired what satisfied the condition, if anything did
 */
public record Piece(Entry first, long last, long events, Optional<Fired> fired) {
    public Piece {
        requireNonNull(first, "first is null");
        requireNonNull(fired, "fired is null");
    }

    /**
     * What satisfied the condition.
     *
     * @param at when it was first known to be satisfied
     * @param measure the most telling
     * @param shown the matches that show it
     * @param baseline what was usual then
     */
    public record Fired(long at, double measure, List<Entry> shown, Optional<Baseline> baseline) {
        public Fired {
            shown = List.copyOf(shown);
            requireNonNull(baseline, "baseline is null");
        }
    }

    /** The episode that the run is; empty where the condition was not satisfied in it. */
    public Optional<Episode> episode() {
        return fired.map(found ->
                new Episode(first, last, found.at(), found.measure(), events, found.shown(), found.baseline()));
    }
}
