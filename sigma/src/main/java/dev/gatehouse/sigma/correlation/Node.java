package dev.gatehouse.sigma.correlation;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.sigma.CorrelationType;
import dev.gatehouse.sigma.SigmaCorrelation;
import dev.gatehouse.sigma.SigmaValues;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * One correlation of a plan.
 *
 * @param number its number in the plan
 * @param sources the rules that it refers to, in the order of the file
 * @param carried the fields that correlations of this one ask for
 * @param feeds whether there are such
 */
public record Node(int number, SigmaCorrelation correlation, List<Source> sources, Set<String> carried, boolean feeds) {
    /** Groups that one event may belong to: more values than any honest event has. */
    private static final int MOST_GROUPS = 64;

    public Node {
        requireNonNull(correlation, "correlation is null");
        sources = List.copyOf(sources);
        carried = Set.copyOf(carried);
    }

    /** The length of the window in microseconds. */
    public long span() {
        return correlation.timespan().toSeconds() * 1_000_000;
    }

    /** How long a run may pause, in microseconds. */
    long gap() {
        return isWindow() ? span() : History.HOUR;
    }

    /** How long matches are needed that were judged already, in microseconds: a baseline remembers what it needs of them. */
    long kept() {
        return correlation.type() instanceof CorrelationType.OfHistory ? 0 : span();
    }

    /** How long after a match it can be judged, in microseconds. */
    long delay() {
        return correlation.type() instanceof CorrelationType.NotFollowedBy ? span() : 0;
    }

    private boolean isWindow() {
        return !(correlation.type() instanceof CorrelationType.OfHistory)
                && !(correlation.type() instanceof CorrelationType.OfAbsence);
    }

    /** The fields that are read from the events of a source. */
    public Set<String> fields(Source source) {
        Set<String> names = new LinkedHashSet<>(correlation.groupBy());
        names.addAll(correlation.type().fields());
        names.addAll(carried);
        Set<String> fields = new LinkedHashSet<>();
        names.forEach(name -> fields.add(source.field(name)));
        return fields;
    }

    /**
     * The entries that an event makes, one in each group that it belongs to: none where it lacks a field of
     * {@code group-by}, several where such a field has several values.
     */
    List<Keyed> entries(int source, long time, String event, Function<String, List<String>> field, List<Entry> parts) {
        List<List<String>> groups = groups(source, field);
        if (groups.isEmpty()) {
            return List.of();
        }
        Map<String, List<String>> values = new LinkedHashMap<>();
        Set<String> names = new LinkedHashSet<>(correlation.type().fields());
        names.addAll(carried);
        for (String name : names) {
            values.put(name, field.apply(sources.get(source).field(name)));
        }
        Entry entry = new Entry(time, event, source, values, parts);
        return groups.stream()
                .map(group -> new Keyed(new Key(number, group), entry))
                .toList();
    }

    private List<List<String>> groups(int source, Function<String, List<String>> field) {
        List<List<String>> groups = List.of(List.of());
        for (String name : correlation.groupBy()) {
            Set<String> values = new LinkedHashSet<>();
            field.apply(sources.get(source).field(name))
                    .forEach(value -> values.add(SigmaValues.folded(SigmaValues.bounded(value))));
            List<List<String>> longer = new ArrayList<>();
            for (List<String> group : groups) {
                for (String value : values) {
                    if (longer.size() < MOST_GROUPS) {
                        List<String> more = new ArrayList<>(group);
                        more.add(value);
                        longer.add(more);
                    }
                }
            }
            groups = longer;
        }
        return groups;
    }
}
