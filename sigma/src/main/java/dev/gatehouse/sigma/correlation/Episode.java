package dev.gatehouse.sigma.correlation;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;

/**
 * Matches of one key that follow each other closely and satisfy the correlation's condition at least once: what one alert
 * is about.
 *
 * <p>An episode goes on as long as gaps are no longer than the timespan, and is cut when it has lasted a day, or the
 * timespan where that is longer. Of a baseline, or of what is missed, only those matches count that satisfy the condition,
 * and gaps are no longer than an hour.
 *
 * @param first the earliest match, by which the episode is known
 * @param last the time of the latest match
 * @param satisfied when the condition was first satisfied
 * @param measure the most telling value that satisfied it: the greatest or, where only upper limits are given, the least
 * @param events how many events the matches are of
 * @param shown matches of the window that first satisfied it, enough to see why
 * @param baseline what was usual when it was first satisfied; empty of conditions that have no history
 */
public record Episode(
        Entry first,
        long last,
        long satisfied,
        double measure,
        long events,
        List<Entry> shown,
        Optional<Baseline> baseline) {
    public Episode {
        requireNonNull(first, "first is null");
        shown = List.copyOf(shown);
        requireNonNull(baseline, "baseline is null");
    }
}
