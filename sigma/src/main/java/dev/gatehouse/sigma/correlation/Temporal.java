package dev.gatehouse.sigma.correlation;

import dev.gatehouse.sigma.Condition;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/** {@code temporal}: how many of the rules matched, in any order; with an expression, only where that holds. */
final class Temporal implements Measure {
    private final Node node;
    private final Optional<Condition> expression;
    private final int[] counts;

    Temporal(Node node, Optional<Condition> expression) {
        this.node = node;
        this.expression = expression;
        this.counts = new int[node.sources().size()];
    }

    @Override
    public void enter(Entry entry) {
        counts[entry.source()]++;
    }

    @Override
    public void leave(Entry entry) {
        counts[entry.source()]--;
    }

    @Override
    public OptionalDouble value(List<Entry> arrived, long from) {
        Set<String> matched = new HashSet<>();
        for (int source = 0; source < counts.length; source++) {
            if (counts[source] > 0) {
                matched.add(node.correlation().rules().get(source));
            }
        }
        return expression.isEmpty() || holds(expression.get(), matched)
                ? OptionalDouble.of(matched.size())
                : OptionalDouble.empty();
    }

    private boolean holds(Condition condition, Set<String> matched) {
        return switch (condition) {
            case Condition.And and -> and.parts().stream().allMatch(part -> holds(part, matched));
            case Condition.Or or -> or.parts().stream().anyMatch(part -> holds(part, matched));
            case Condition.Not not -> !holds(not.part(), matched);
            case Condition.Ref ref -> matched.contains(ref.name());
            case Condition.OfThem of -> {
                List<String> chosen =
                        node.correlation().rules().stream().filter(of::chooses).toList();
                yield of.quantifier() == Condition.Quantifier.ALL
                        ? matched.containsAll(chosen)
                        : chosen.stream().anyMatch(matched::contains);
            }
        };
    }
}
