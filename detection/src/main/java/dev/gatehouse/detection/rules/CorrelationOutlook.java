package dev.gatehouse.detection.rules;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.sigma.Condition;
import dev.gatehouse.sigma.CorrelationType;
import dev.gatehouse.sigma.SigmaCorrelation;
import dev.gatehouse.sigma.correlation.Node;
import dev.gatehouse.sigma.correlation.Source;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** Asks of a correlation what its rules lack, each by its own, and what it lacks itself in their events. */
record CorrelationOutlook(Rulebook rulebook, Available available) {
    CorrelationOutlook {
        requireNonNull(rulebook, "rulebook is null");
        requireNonNull(available, "available is null");
    }

    /** Of a correlation, by its number in the plan. */
    Reach of(int number) {
        Node node = rulebook.correlations().plan().nodes().get(number);
        SigmaCorrelation correlation = node.correlation();
        Map<String, Reach> rules = new LinkedHashMap<>();
        for (int i = 0; i < node.sources().size(); i++) {
            rules.put(correlation.rules().get(i), of(node, node.sources().get(i)));
        }
        return switch (correlation.type()) {
            case CorrelationType.Temporal temporal
            when temporal.expression().isPresent() ->
                correlation.bounds().isEmpty()
                        ? of(temporal.expression().get(), rules)
                        : Reach.all(List.of(
                                of(temporal.expression().get(), rules), Reach.atLeast(least(node), rules.values())));
            case CorrelationType.Temporal any -> Reach.atLeast(least(node), rules.values());
            case CorrelationType.TemporalOrdered any -> Reach.atLeast(least(node), rules.values());
            case CorrelationType.OfAbsence any -> {
                List<Reach> all = List.copyOf(rules.values());
                yield Reach.all(List.of(all.getFirst(), Reach.any(all.subList(1, all.size()))));
            }
            default -> Reach.atLeast(1, rules.values());
        };
    }

    /** How many of the rules must match, at the least. */
    private static int least(Node node) {
        int rules = node.sources().size();
        return IntStream.rangeClosed(1, rules)
                .filter(count -> node.correlation().holds(count))
                .findFirst()
                .orElse(rules);
    }

    private Reach of(Node node, Source source) {
        return switch (source) {
            case Source.OfNode of -> of(of.node());
            case Source.OfRule of -> {
                Set<String> fields = node.fields(source);
                yield Reach.of(Outlook.correlated(rulebook, of.rule(), fields, available));
            }
        };
    }

    private static Reach of(Condition condition, Map<String, Reach> rules) {
        return switch (condition) {
            case Condition.And and ->
                Reach.all(and.parts().stream().map(part -> of(part, rules)).toList());
            case Condition.Or or ->
                Reach.any(or.parts().stream().map(part -> of(part, rules)).toList());
            case Condition.Not ignored -> Reach.WHOLE;
            case Condition.Ref ref -> requireNonNull(rules.get(ref.name()));
            case Condition.OfThem of -> {
                List<Reach> chosen = rules.entrySet().stream()
                        .filter(rule -> of.chooses(rule.getKey()))
                        .map(Map.Entry::getValue)
                        .toList();
                yield switch (of.quantifier()) {
                    case ONE -> Reach.any(chosen);
                    case ALL -> Reach.all(chosen);
                };
            }
        };
    }
}
