package dev.gatehouse.detection.rules;

import dev.gatehouse.logs.Table;
import dev.gatehouse.sigma.Condition;
import dev.gatehouse.sigma.Modifier;
import dev.gatehouse.sigma.Position;
import dev.gatehouse.sigma.Scalar;
import dev.gatehouse.sigma.Search;
import dev.gatehouse.sigma.SigmaRule;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a correlation asks of the events of its rules: that they have the fields by which it groups and measures. */
final class CorrelatedFields {
    /** Names that no pattern of a condition chooses but one that is about such names. */
    private static final String HIDDEN = "_correlated ";

    private static final Position ONE_PLACE = new Position(1, 1);

    private CorrelatedFields() {}

    /**
     * A rule that holds where the rule does and the event has these fields.
     *
     * @param columns by field: the columns, any one of which may hold its value
     */
    static SigmaRule asked(SigmaRule rule, Map<String, List<String>> columns) {
        Map<String, Search> searches = new LinkedHashMap<>(rule.searches());
        List<Condition> present = new ArrayList<>();
        columns.forEach((field, names) -> {
            searches.put(
                    HIDDEN + field,
                    new Search.AnyOf(
                            names.stream().<Search>map(CorrelatedFields::exists).toList()));
            present.add(new Condition.Ref(HIDDEN + field));
        });
        List<Condition> conditions = rule.conditions().stream()
                .<Condition>map(condition -> {
                    List<Condition> all = new ArrayList<>(List.of(condition));
                    all.addAll(present);
                    return new Condition.And(all);
                })
                .toList();
        return new SigmaRule(rule.header(), rule.logSource(), searches, conditions, rule.filters());
    }

    /** The test that an event has a field. */
    static Search.FieldTest exists(String field) {
        return new Search.FieldTest(field, List.of(Modifier.EXISTS), List.of(new Scalar.Bool(true)), ONE_PLACE);
    }

    /** The fields that no row of these tables can have. */
    static List<String> unknown(Map<String, List<String>> columns, Collection<Table> tables) {
        return columns.entrySet().stream()
                .filter(field -> tables.stream()
                        .allMatch(table -> field.getValue().stream()
                                .allMatch(
                                        column -> FieldColumns.of(column, table).isEmpty())))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }
}
