package dev.gatehouse.sigma;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A correlation: matches of rules, or of other correlations, that belong together.
 *
 * @param rules the ids or names of those that it correlates, in the order of the file
 * @param groupBy the fields, or aliases of fields, whose values must be the same; none for one group of all
 * @param timespan the length of the window, which slides
 * @param bounds all must hold
 * @param aliases by alias, by rule: the field that the alias means in that rule's events
 * @param generate whether what it refers to raises alerts of its own as well
 * @param at where {@code correlation:} stands
 */
public record SigmaCorrelation(
        Header header,
        CorrelationType type,
        List<String> rules,
        List<String> groupBy,
        Duration timespan,
        List<Bound> bounds,
        Map<String, Map<String, String>> aliases,
        boolean generate,
        Position at)
        implements SigmaDocument {
    public SigmaCorrelation {
        requireNonNull(header, "header is null");
        requireNonNull(type, "type is null");
        rules = List.copyOf(rules);
        groupBy = List.copyOf(groupBy);
        requireNonNull(timespan, "timespan is null");
        bounds = List.copyOf(bounds);
        Map<String, Map<String, String>> copy = new LinkedHashMap<>();
        aliases.forEach((alias, fields) -> copy.put(alias, Map.copyOf(fields)));
        aliases = Collections.unmodifiableMap(copy);
        requireNonNull(at, "at is null");
    }

    /** By alias: the field that it means in the events of a rule; none where it is given for other rules only. */
    public Map<String, String> aliasesIn(Header rule) {
        Map<String, String> fields = new LinkedHashMap<>();
        aliases.forEach((alias, byRule) -> byRule.forEach((reference, field) -> {
            if (Reference.of(reference).means(rule)) {
                fields.putIfAbsent(alias, field);
            }
        }));
        return fields;
    }

    /** The same with another limit in place of its only one. */
    public SigmaCorrelation limitedTo(double limit) {
        return limitedTo(new Bound(bounds.getFirst().operator(), limit));
    }

    /** The same with one bound in place of all. */
    public SigmaCorrelation limitedTo(Bound bound) {
        return new SigmaCorrelation(header, type, rules, groupBy, timespan, List.of(bound), aliases, generate, at);
    }

    /** Whether a measure keeps within all bounds. */
    public boolean holds(double measure) {
        return bounds.stream().allMatch(bound -> bound.holds(measure));
    }

    /** How far a measure is from keeping within all bounds; 0 where it does, or where a limit itself would not do. */
    public double distance(double measure) {
        return bounds.stream()
                .mapToDouble(bound -> bound.holds(measure) ? 0 : Math.abs(measure - bound.limit()))
                .max()
                .orElse(0);
    }
}
