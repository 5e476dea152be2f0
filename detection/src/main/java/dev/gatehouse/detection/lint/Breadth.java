package dev.gatehouse.detection.lint;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.detection.data.ResourceTable;
import dev.gatehouse.detection.rules.FieldColumns;
import dev.gatehouse.logs.Table;
import dev.gatehouse.sigma.Condition;
import dev.gatehouse.sigma.Modifier;
import dev.gatehouse.sigma.Search;
import dev.gatehouse.sigma.SigmaRule;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Says for which events of every day a rule holds: a table of data beside this class has some. */
final class Breadth {
    private final List<Everyday> events;

    /** An event of every day. */
    private record Everyday(Table table, String what, Map<String, String> columns) {}

    private Breadth(List<List<String>> lines) {
        events = lines.stream()
                .map(line -> new Everyday(Table.named(line.get(0)).orElseThrow(), line.get(1), columns(line.get(2))))
                .toList();
    }

    static Breadth load() {
        return new Breadth(ResourceTable.read(Breadth.class, "everyday.tsv", 3));
    }

    /** What they are, in words; none for a rule that says something. */
    List<String> everyday(SigmaRule mapped, Set<Table> tables, Trial trial) {
        List<Everyday> seen =
                events.stream().filter(event -> tables.contains(event.table())).toList();
        return trial.matches(mapped, seen.stream().map(Everyday::columns).toList()).stream()
                .map(number -> seen.get(number).what())
                .toList();
    }

    /** Whether the rule asks for anything, other than that something be not so. */
    static boolean asks(SigmaRule mapped) {
        return mapped.conditions().stream().allMatch(condition -> asks(condition, mapped.searches()));
    }

    private static boolean asks(Condition condition, Map<String, Search> searches) {
        return switch (condition) {
            case Condition.And and -> and.parts().stream().anyMatch(part -> asks(part, searches));
            case Condition.Or or -> or.parts().stream().allMatch(part -> asks(part, searches));
            case Condition.Not ignored -> false;
            case Condition.Ref ref -> asks(requireNonNull(searches.get(ref.name())));
            case Condition.OfThem of -> {
                Stream<Search> chosen = searches.entrySet().stream()
                        .filter(search -> of.chooses(search.getKey()))
                        .map(Map.Entry::getValue);
                yield switch (of.quantifier()) {
                    case ONE -> chosen.allMatch(Breadth::asks);
                    case ALL -> chosen.anyMatch(Breadth::asks);
                };
            }
        };
    }

    private static boolean asks(Search search) {
        return switch (search) {
            case Search.AllOf all -> all.parts().stream().anyMatch(Breadth::asks);
            case Search.AnyOf any -> any.parts().stream().allMatch(Breadth::asks);
            case Search.FieldTest test ->
                !FieldColumns.holdsWithoutValue(test) && !test.modifiers().contains(Modifier.EXISTS);
            case Search.Keywords ignored -> true;
        };
    }

    private static Map<String, String> columns(String cell) {
        Map<String, String> columns = new LinkedHashMap<>();
        columns.put("TimeGenerated", "2026-05-04T09:41:07Z");
        for (String pair : cell.split(" \\| ")) {
            int equals = pair.indexOf('=');
            columns.put(pair.substring(0, equals), pair.substring(equals + 1));
        }
        return columns;
    }
}
