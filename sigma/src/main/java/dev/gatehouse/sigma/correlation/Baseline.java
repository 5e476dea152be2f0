package dev.gatehouse.sigma.correlation;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * What was usual, and what was found instead.
 *
 * @param method how it was judged
 * @param now the values that are new or rare; none for a spike
 * @param usual the most frequent values of the history; none for a spike
 * @param events how many events the history has
 * @param days how many days before the event it begins
 * @param count for a spike: the events of the hour
 * @param expected for a spike: the median of the hours that it is held against
 * @param spread for a spike: how far hours usually lie from it, as a standard deviation
 */
public record Baseline(
        Method method,
        List<String> now,
        List<String> usual,
        long events,
        int days,
        long count,
        double expected,
        double spread) {
    /** Ways to judge. */
    public enum Method {
        /** The value does not occur in the history. */
        FIRST_SEEN,
        /** The share of the value in the history, of which what lies back counts less. */
        SHARE,
        /** Median and median deviation of the same hour of earlier weeks, or of the busiest hour beside it. */
        HOUR_OF_WEEK,
        /** Median and median deviation of all hours that had events, for there is little history. */
        ALL_HOURS
    }

    public Baseline {
        requireNonNull(method, "method is null");
        now = List.copyOf(now);
        usual = List.copyOf(usual);
    }
}
