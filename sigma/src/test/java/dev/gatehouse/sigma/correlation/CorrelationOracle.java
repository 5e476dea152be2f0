package dev.gatehouse.sigma.correlation;

import dev.gatehouse.sigma.CorrelationType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Says by brute force which episodes the matches of one key make: every window is gathered and measured anew, and orders
 * are tried one by one.
 */
final class CorrelationOracle {
    private static final long DAY = 86_400_000_000L;

    private CorrelationOracle() {}

    static List<String> episodes(Node node, List<Entry> entries) {
        TreeSet<Entry> sorted = new TreeSet<>(entries);
        Set<Long> times = sorted.stream().map(Entry::time).collect(Collectors.toCollection(TreeSet::new));
        List<String> episodes = new ArrayList<>();
        List<Entry> run = new ArrayList<>();
        for (long time : times) {
            List<Entry> now =
                    sorted.stream().filter(entry -> entry.time() == time).toList();
            boolean over = !run.isEmpty()
                    && (time - run.getLast().time() > node.span()
                            || time - run.getFirst().time() >= Math.max(DAY, node.span()));
            if (over) {
                episode(node, sorted, run, episodes);
                run.clear();
            }
            run.addAll(now);
        }
        episode(node, sorted, run, episodes);
        return episodes;
    }

    private static void episode(Node node, Set<Entry> all, List<Entry> run, List<String> episodes) {
        List<Long> satisfied = new ArrayList<>();
        double greatest = Double.NEGATIVE_INFINITY;
        for (long time : run.stream().map(Entry::time).distinct().toList()) {
            OptionalDouble measure = measure(node, all, time);
            if (measure.isPresent() && node.correlation().holds(measure.getAsDouble())) {
                satisfied.add(time);
                greatest = Math.max(greatest, measure.getAsDouble());
            }
        }
        if (!satisfied.isEmpty()) {
            long events = run.stream().map(Entry::event).distinct().count();
            episodes.add(run.getFirst().event() + " " + run.getLast().time() + " " + satisfied.getFirst() + " "
                    + greatest + " " + events);
        }
    }

    static String text(Episode episode) {
        return episode.first().event() + " " + episode.last() + " " + episode.satisfied() + " " + episode.measure()
                + " " + episode.events();
    }

    private static OptionalDouble measure(Node node, Set<Entry> all, long time) {
        List<Entry> window = all.stream()
                .filter(entry -> entry.time() >= time - node.span() && entry.time() <= time)
                .toList();
        return switch (node.correlation().type()) {
            case CorrelationType.EventCount any ->
                OptionalDouble.of(
                        (double) window.stream().map(Entry::event).distinct().count());
            case CorrelationType.ValueCount count -> {
                long values = window.stream()
                        .flatMap(entry -> entry.values(count.fields().getFirst()).stream())
                        .distinct()
                        .count();
                yield values == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) values);
            }
            case CorrelationType.ValueSum sum -> {
                List<String> numbers = window.stream()
                        .flatMap(entry -> entry.values(sum.field()).stream())
                        .toList();
                yield numbers.isEmpty()
                        ? OptionalDouble.empty()
                        : OptionalDouble.of((double)
                                numbers.stream().mapToLong(Long::parseLong).sum());
            }
            case CorrelationType.Temporal any ->
                OptionalDouble.of(
                        (double) window.stream().map(Entry::source).distinct().count());
            case CorrelationType.TemporalOrdered any ->
                OptionalDouble.of(longest(window, node.sources().size(), 0, Long.MIN_VALUE));
            default -> throw new IllegalArgumentException("not judged by the oracle");
        };
    }

    /** The most rules from {@code rule} on that matched one after the other from {@code time} on. */
    private static int longest(List<Entry> window, int rules, int rule, long time) {
        if (rule == rules) {
            return 0;
        }
        int best = longest(window, rules, rule + 1, time);
        Set<Long> times = new HashSet<>();
        for (Entry entry : window) {
            if (entry.source() == rule && entry.time() >= time && times.add(entry.time())) {
                best = Math.max(best, 1 + longest(window, rules, rule + 1, entry.time()));
            }
        }
        return best;
    }
}
