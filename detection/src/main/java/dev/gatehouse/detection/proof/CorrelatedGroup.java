package dev.gatehouse.detection.proof;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.detection.alert.CorrelationWords;
import dev.gatehouse.sigma.correlation.Entry;
import dev.gatehouse.sigma.correlation.Episode;
import dev.gatehouse.sigma.correlation.Group;
import dev.gatehouse.sigma.correlation.Node;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * What became of a group of a correlation.
 *
 * @param name whom it is about, such as {@code IPAddress 192.0.2.7}; empty where all events are one group
 * @param values the values of the fields by which it is grouped
 * @param matches its events
 * @param reached when it came nearest to the condition
 * @param measure what was measured then; empty where there was nothing to measure
 * @param matched which of the correlation's rules had a match then
 * @param missing which had none
 * @param runs what satisfied the condition; none where nothing did
 */
public record CorrelatedGroup(
        String name,
        Map<String, String> values,
        Span matches,
        Instant reached,
        OptionalDouble measure,
        List<String> matched,
        List<String> missing,
        List<Run> runs) {
    public CorrelatedGroup {
        requireNonNull(name, "name is null");
        values = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(values));
        requireNonNull(matches, "matches is null");
        requireNonNull(reached, "reached is null");
        requireNonNull(measure, "measure is null");
        matched = List.copyOf(matched);
        missing = List.copyOf(missing);
        runs = List.copyOf(runs);
    }

    /**
     * Events, one after the other.
     *
     * @param count how many they are
     * @param first the number of the first among all events, from 1
     * @param last the number of the last
     */
    public record Span(long count, int first, int last, Instant from, Instant to) {
        public Span {
            requireNonNull(from, "from is null");
            requireNonNull(to, "to is null");
        }

        private static Span of(long count, Entry first, Entry last) {
            return new Span(count, Gathered.number(first), Gathered.number(last), instant(first), instant(last));
        }
    }

    /**
     * Events that satisfied the condition: what an alert is about.
     *
     * @param satisfied when it was first satisfied
     * @param measure the most telling value that satisfied it
     */
    public record Run(Span events, Instant satisfied, double measure) {
        public Run {
            requireNonNull(events, "events is null");
            requireNonNull(satisfied, "satisfied is null");
        }
    }

    static CorrelatedGroup of(Node node, Group group) {
        List<String> rules = node.correlation().rules();
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 0; i < group.key().values().size(); i++) {
            values.put(node.correlation().groupBy().get(i), group.key().values().get(i));
        }
        return new CorrelatedGroup(
                CorrelationWords.group(node.correlation(), group.key()),
                values,
                Span.of(
                        group.events(),
                        group.matches().getFirst(),
                        group.matches().getLast()),
                instant(group.nearest().time()),
                group.nearest().measure(),
                rules.stream()
                        .filter(rule -> group.nearest().sources().contains(rules.indexOf(rule)))
                        .toList(),
                rules.stream()
                        .filter(rule -> !group.nearest().sources().contains(rules.indexOf(rule)))
                        .toList(),
                group.episodes().stream().map(episode -> run(group, episode)).toList());
    }

    private static Run run(Group group, Episode episode) {
        Entry last = group.matches().stream()
                .filter(entry -> entry.time() <= episode.last())
                .reduce(episode.first(), (before, after) -> after);
        return new Run(
                Span.of(episode.events(), episode.first(), last), instant(episode.satisfied()), episode.measure());
    }

    /** Whether the condition was satisfied. */
    public boolean satisfied() {
        return !runs.isEmpty();
    }

    private static Instant instant(Entry entry) {
        return instant(entry.time());
    }

    private static Instant instant(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }
}
