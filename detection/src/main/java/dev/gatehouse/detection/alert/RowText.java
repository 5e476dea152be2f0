package dev.gatehouse.detection.alert;

import dev.gatehouse.logs.Projection;
import dev.gatehouse.logs.Row;
import dev.gatehouse.logs.Slice;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** Reads values of rows by field name, as text. For one thread. */
final class RowText {
    private final Projection projection;
    private final Slice slice = new Slice();

    RowText(Projection projection) {
        this.projection = projection;
    }

    /** The field's first value that is not empty, or nothing. */
    String text(Row row, String field) {
        OptionalInt slot = projection.slot(field);
        return slot.isEmpty() ? "" : text(row, slot.getAsInt(), Row.WHOLE);
    }

    /** The value of the first of these fields that has one, or nothing. */
    String firstOf(Row row, List<String> fields) {
        return fields.stream()
                .map(field -> text(row, field))
                .filter(value -> !value.isEmpty())
                .findFirst()
                .orElse("");
    }

    /** The field's first value that is not empty in each element of its group, or nothing. */
    List<String> byElement(Row row, String field) {
        OptionalInt slot = projection.slot(field);
        List<String> texts = new ArrayList<>();
        if (slot.isPresent()) {
            int elements = row.elements(projection.group(slot.getAsInt()));
            for (int element = 0; element < elements; element++) {
                texts.add(text(row, slot.getAsInt(), element));
            }
        }
        return texts;
    }

    private String text(Row row, int slot, int element) {
        int count = row.count(slot, element);
        for (int i = 0; i < count; i++) {
            row.value(slot, element, i, slice);
            if (slice.kind() != Slice.Kind.NULL && slice.start() < slice.end()) {
                return slice.text();
            }
        }
        return "";
    }
}
