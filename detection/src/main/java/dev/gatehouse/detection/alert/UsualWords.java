package dev.gatehouse.detection.alert;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.sigma.correlation.Baseline;
import dev.gatehouse.sigma.correlation.Episode;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What is usual for somebody, and what was found instead, in words.
 *
 * @param usual such as {@code Sweden, Norway}
 * @param now such as {@code Brazil}
 * @param history such as {@code 143 events in 21 days}, and how they were judged
 */
public record UsualWords(String usual, String now, String history) {
    public UsualWords {
        requireNonNull(usual, "usual is null");
        requireNonNull(now, "now is null");
        requireNonNull(history, "history is null");
    }

    static UsualWords of(Episode episode, Baseline baseline) {
        String events = baseline.events() + " events in " + baseline.days() + " days";
        return switch (baseline.method()) {
            case FIRST_SEEN -> new UsualWords(values(baseline.usual()), values(baseline.now()), events);
            case SHARE ->
                new UsualWords(
                        values(baseline.usual()),
                        values(baseline.now()) + ", " + Words.number(rounded(episode.measure())) + " % of the history",
                        events);
            case HOUR_OF_WEEK -> spike(episode, baseline, events, "the same hour of earlier weeks");
            case ALL_HOURS -> spike(episode, baseline, events, "all hours with events, for want of three weeks");
        };
    }

    private static UsualWords spike(Episode episode, Baseline baseline, String events, String method) {
        return new UsualWords(
                Words.number(rounded(baseline.expected())) + " an hour, give or take "
                        + Words.number(rounded(baseline.spread())),
                baseline.count() + " in an hour, score " + Words.number(rounded(episode.measure())),
                events + "; median and median deviation of " + method);
    }

    private static double rounded(double number) {
        return Math.rint(number * 10) / 10;
    }

    private static String values(List<String> values) {
        return Summary.oneLine(values.stream().collect(Collectors.joining(", ")));
    }
}
