package dev.gatehouse.detection.lint;

import dev.gatehouse.detection.lint.KnownValues.ValueList;
import dev.gatehouse.detection.rules.FieldColumns;
import dev.gatehouse.logs.Table;
import dev.gatehouse.sigma.Modifier;
import dev.gatehouse.sigma.Scalar;
import dev.gatehouse.sigma.Search.FieldTest;
import dev.gatehouse.sigma.SigmaRule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Says whether a rule can hold for rows of a table. It never says that a rule cannot that can: what is not known speaks for
 * the rule, and what must not hold is not looked at.
 */
final class Prospect {
    private final Table table;
    private final TableFields fields;
    private final KnownValues values;
    private final ValueCheck check;

    Prospect(Table table, TableFields fields, KnownValues values, ValueCheck check) {
        this.table = table;
        this.fields = fields;
        this.values = values;
        this.check = check;
    }

    /** Whether the rule, its fields being columns, can hold. */
    Chance of(SigmaRule rule) {
        return Chance.any(rule.conditions().stream()
                .map(condition -> of(Conjunction.of(condition, rule.searches())))
                .toList());
    }

    private Chance of(Conjunction conjunction) {
        List<Chance> chances = new ArrayList<>();
        Map<String, List<FieldTest>> byField = new LinkedHashMap<>();
        for (FieldTest test : conjunction.tests()) {
            if (!FieldColumns.holdsWithoutValue(test)) {
                fields.missing(table, test)
                        .forEach(field -> chances.add(Chance.none(table.azureName() + " has no field " + field)));
                byField.computeIfAbsent(test.field().toLowerCase(Locale.ROOT), any -> new ArrayList<>())
                        .add(test);
            }
        }
        byField.values().forEach(tests -> chances.add(of(tests)));
        conjunction
                .alternatives()
                .forEach(parts ->
                        chances.add(Chance.any(parts.stream().map(this::of).toList())));
        return Chance.all(chances);
    }

    /** Whether one value of the column can pass all the tests: no column of which values are known has two at a time. */
    private Chance of(List<FieldTest> tests) {
        Optional<ValueList> list = values.of(table, tests.getFirst().field());
        if (list.isEmpty()) {
            return Chance.GOOD;
        }
        List<FieldTest> told = tests.stream()
                .filter(test -> ValueCheck.applies(test, list.get()))
                .toList();
        if (told.isEmpty() || check.anyPasses(told, list.get())) {
            return Chance.GOOD;
        }
        String what = told.stream().map(Prospect::words).collect(Collectors.joining(" and "));
        String field = told.getFirst().field();
        return list.get().closed()
                ? Chance.none(field + " never " + what)
                : Chance.poor(field + " is not known to be anything that " + what);
    }

    /** A test in words, as they go on after a field's name. */
    static String words(FieldTest test) {
        String verb = "is";
        for (Modifier modifier : test.modifiers()) {
            verb = switch (modifier) {
                case CONTAINS -> "contains";
                case STARTSWITH -> "starts with";
                case ENDSWITH -> "ends with";
                case RE -> "matches";
                default -> verb;
            };
        }
        String all = test.modifiers().contains(Modifier.ALL) ? "both " : "";
        String glue = all.isEmpty() ? " or " : " and ";
        return verb
                + ' '
                + all
                + test.values().stream()
                        .map(Scalar::text)
                        .map(text -> '\'' + text + '\'')
                        .collect(Collectors.joining(glue));
    }
}
