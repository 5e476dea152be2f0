package dev.gatehouse.detection.lint;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.sigma.Condition;
import dev.gatehouse.sigma.Search;
import dev.gatehouse.sigma.Search.FieldTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What must all hold for a condition to hold: tests, and alternatives that are conditions or searches of their own. What
 * must not hold is left out.
 */
record Conjunction(List<FieldTest> tests, List<List<Conjunction>> alternatives) {
    Conjunction {
        tests = List.copyOf(tests);
        alternatives = List.copyOf(alternatives);
    }

    static Conjunction of(Condition condition, Map<String, Search> searches) {
        return switch (condition) {
            case Condition.And and ->
                all(and.parts().stream().map(part -> of(part, searches)).toList());
            case Condition.Or or ->
                any(or.parts().stream().map(part -> of(part, searches)).toList());
            case Condition.Not ignored -> all(List.of());
            case Condition.Ref ref -> of(requireNonNull(searches.get(ref.name())));
            case Condition.OfThem of -> {
                List<Conjunction> chosen = searches.entrySet().stream()
                        .filter(search -> of.chooses(search.getKey()))
                        .map(search -> of(search.getValue()))
                        .toList();
                yield switch (of.quantifier()) {
                    case ONE -> any(chosen);
                    case ALL -> all(chosen);
                };
            }
        };
    }

    private static Conjunction of(Search search) {
        return switch (search) {
            case Search.AllOf all ->
                all(all.parts().stream().map(Conjunction::of).toList());
            case Search.AnyOf any ->
                any(any.parts().stream().map(Conjunction::of).toList());
            case FieldTest test -> new Conjunction(List.of(test), List.of());
            case Search.Keywords ignored -> all(List.of());
        };
    }

    private static Conjunction all(List<Conjunction> parts) {
        List<FieldTest> tests = new ArrayList<>();
        List<List<Conjunction>> alternatives = new ArrayList<>();
        parts.forEach(part -> {
            tests.addAll(part.tests());
            alternatives.addAll(part.alternatives());
        });
        return new Conjunction(tests, alternatives);
    }

    private static Conjunction any(List<Conjunction> parts) {
        return parts.size() == 1 ? parts.getFirst() : new Conjunction(List.of(), List.of(parts));
    }
}
