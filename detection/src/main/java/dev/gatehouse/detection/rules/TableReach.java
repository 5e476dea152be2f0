package dev.gatehouse.detection.rules;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.detection.event.EventFields;
import dev.gatehouse.logs.Table;
import dev.gatehouse.sigma.Condition;
import dev.gatehouse.sigma.Modifier;
import dev.gatehouse.sigma.Search;
import dev.gatehouse.sigma.SigmaRule;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Asks of a rule what it lacks to hold for rows of a table. What must not hold is never asked for: where it lacks
 * something, the rule only speaks more often.
 */
record TableReach(Table table, Available.Rows rows, boolean privileged, boolean emergency) {
    TableReach {
        requireNonNull(table, "table is null");
        requireNonNull(rows, "rows is null");
    }

    Reach of(SigmaRule rule) {
        return Reach.any(rule.conditions().stream()
                .map(condition -> of(condition, rule.searches()))
                .toList());
    }

    private Reach of(Condition condition, Map<String, Search> searches) {
        return switch (condition) {
            case Condition.And and ->
                Reach.all(and.parts().stream().map(part -> of(part, searches)).toList());
            case Condition.Or or ->
                Reach.any(or.parts().stream().map(part -> of(part, searches)).toList());
            case Condition.Not ignored -> Reach.WHOLE;
            case Condition.Ref ref -> of(requireNonNull(searches.get(ref.name())));
            case Condition.OfThem of -> {
                List<Reach> chosen = searches.entrySet().stream()
                        .filter(search -> of.chooses(search.getKey()))
                        .map(search -> of(search.getValue()))
                        .toList();
                yield switch (of.quantifier()) {
                    case ONE -> Reach.any(chosen);
                    case ALL -> Reach.all(chosen);
                };
            }
        };
    }

    private Reach of(Search search) {
        return switch (search) {
            case Search.AllOf all ->
                Reach.all(all.parts().stream().map(this::of).toList());
            case Search.AnyOf any -> {
                List<Reach> parts = any.parts().stream().map(this::of).toList();
                yield isOneTest(any) ? Reach.either(parts) : Reach.any(parts);
            }
            case Search.FieldTest test -> of(test);
            case Search.Keywords ignored -> Reach.WHOLE;
        };
    }

    /** Whether one line of the rule became these tests: it calls by one name what several columns may hold. */
    private static boolean isOneTest(Search.AnyOf any) {
        return any.parts().stream()
                        .map(part -> part instanceof Search.FieldTest test ? test.position() : part)
                        .distinct()
                        .count()
                == 1;
    }

    private Reach of(Search.FieldTest test) {
        if (FieldColumns.holdsWithoutValue(test)) {
            return Reach.WHOLE;
        }
        Set<Gap> gaps = new LinkedHashSet<>();
        Set<String> fields = new LinkedHashSet<>(Set.of(test.field()));
        if (test.modifiers().contains(Modifier.FIELDREF)) {
            test.values().forEach(value -> fields.add(value.text()));
        }
        for (String field : fields) {
            List<String> columns = FieldColumns.of(field, table);
            if (columns.isEmpty()) {
                return Reach.NEVER;
            }
            if (columns.stream().noneMatch(rows.columns()::contains)) {
                gaps.add(Gap.column(table, columns, rows.shapes()));
            }
        }
        account(test, gaps);
        return Reach.without(gaps);
    }

    /** Nobody is privileged as long as nobody is known to be; a role is so by the catalogue. */
    private void account(Search.FieldTest test, Set<Gap> gaps) {
        String field = test.field().toLowerCase(Locale.ROOT);
        boolean wanted = test.values().stream().noneMatch(value -> value.text().equals("false"));
        if (!wanted
                || !EventFields.isContextField(field)
                || field.startsWith("target.role.")
                || field.startsWith("time.")) {
            return;
        }
        if (field.endsWith(".isemergencyaccess")) {
            if (!emergency) {
                gaps.add(Gap.emergency());
            }
        } else if (!privileged) {
            gaps.add(Gap.privileged());
        }
    }
}
