package dev.gatehouse.cli.rules;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.detection.data.Printable;
import dev.gatehouse.detection.rules.Rule;
import dev.gatehouse.logs.Projection;
import dev.gatehouse.logs.Source;
import dev.gatehouse.logs.Table;
import dev.gatehouse.sigma.Trace;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/** Says in words what a test of a rule asks, and what it found in a row of the table. */
record TestWords(Rule rule, Projection projection, Table table) {
    private static final int LONGEST_VALUE = 80;

    TestWords {
        requireNonNull(rule, "rule is null");
        requireNonNull(projection, "projection is null");
        requireNonNull(table, "table is null");
    }

    /** One line without the outcome. */
    String of(Trace.Test test) {
        return switch (test.reads()) {
            case WHOLE_EVENT -> "the whole event: " + test.words();
            case NOTHING -> name(test) + ": " + test.words() + " · no table has such a field";
            case FIELD -> name(test) + ": " + test.words() + " · " + found(test);
        };
    }

    /** What the rule itself calls the field. */
    String field(Trace.Test test) {
        return rule.fieldAt(test.at(), test.field());
    }

    private String name(Trace.Test test) {
        String field = field(test);
        return field.equalsIgnoreCase(test.column()) ? field : field + " → " + test.column();
    }

    private String found(Trace.Test test) {
        if (test.count() == 0) {
            return lacking(test) ? "absent: " + table.azureName() + " has no such column" : "absent";
        }
        String values = test.values().stream()
                .map(value -> value.isEmpty() ? "\"\"" : Printable.shortened(value, LONGEST_VALUE))
                .collect(Collectors.joining(", "));
        int more = test.count() - test.values().size();
        return "found " + values + (more > 0 ? " and " + more + " more" : "");
    }

    private boolean lacking(Trace.Test test) {
        OptionalInt slot = projection.slot(test.column());
        return slot.isPresent() && projection.source(table, slot.getAsInt()) == Source.ABSENT;
    }
}
