package dev.gatehouse.detection.context;

import dev.gatehouse.logs.Projection;
import dev.gatehouse.logs.Row;
import dev.gatehouse.logs.Slice;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads fields of rows by name, as text. For one thread. */
final class Fields {
    private final Projection projection;
    private final Map<String, Integer> slots = new HashMap<>();
    private final Slice slice = new Slice();

    Fields(Projection projection) {
        this.projection = projection;
    }

    int group(String field) {
        return projection.group(slot(field));
    }

    /** The first value, or nothing. */
    String text(Row row, String field) {
        return text(row, field, Row.WHOLE);
    }

    /** The first value in an element of the field's group, or nothing. */
    String text(Row row, String field, int element) {
        int slot = slot(field);
        if (row.count(slot, element) == 0) {
            return "";
        }
        row.value(slot, element, 0, slice);
        return slice.text();
    }

    /** All values. */
    List<String> texts(Row row, String field) {
        int slot = slot(field);
        int count = row.count(slot, Row.WHOLE);
        List<String> texts = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            row.value(slot, Row.WHOLE, i, slice);
            texts.add(slice.text());
        }
        return texts;
    }

    private int slot(String field) {
        return slots.computeIfAbsent(field, name -> projection.slot(name).orElseThrow());
    }
}
