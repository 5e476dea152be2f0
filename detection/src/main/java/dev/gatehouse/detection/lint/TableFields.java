package dev.gatehouse.detection.lint;

import dev.gatehouse.detection.event.EventFields;
import dev.gatehouse.detection.rules.FieldColumns;
import dev.gatehouse.logs.Projection;
import dev.gatehouse.logs.Source;
import dev.gatehouse.logs.Table;
import dev.gatehouse.sigma.Modifier;
import dev.gatehouse.sigma.Search.FieldTest;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** Says which fields the rows of a table can have. */
record TableFields(Projection projection) {
    boolean has(Table table, String field) {
        if (EventFields.isContextField(field)) {
            return !FieldColumns.of(field, table).isEmpty();
        }
        OptionalInt slot = projection.slot(field);
        return slot.isPresent() && projection.source(table, slot.getAsInt()) != Source.ABSENT;
    }

    /** The fields that a test looks at and the table has not. */
    List<String> missing(Table table, FieldTest test) {
        List<String> fields = new ArrayList<>(List.of(test.field()));
        if (test.modifiers().contains(Modifier.FIELDREF)) {
            test.values().forEach(value -> fields.add(value.text()));
        }
        return fields.stream().filter(field -> !has(table, field)).toList();
    }
}
