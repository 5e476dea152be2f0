package dev.gatehouse.logs;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The derived values of one audit row, worked out when they are first asked for. */
final class AuditCells {
    private final AuditDetails details;
    private final Map<AuditField, List<List<String>>> values = new HashMap<>();

    AuditCells(AuditDetails details) {
        this.details = details;
    }

    AuditDetails details() {
        return details;
    }

    /** How many values the field has in one element of its list, or in all together. */
    int count(AuditField field, int element) {
        List<List<String>> all = all(field);
        if (element != Row.WHOLE) {
            return element < all.size() ? all.get(element).size() : 0;
        }
        int count = 0;
        for (List<String> one : all) {
            count += one.size();
        }
        return count;
    }

    /** Points {@code into} at one value. */
    void value(AuditField field, int element, int index, Slice into) {
        byte[] text = text(field, element, index).getBytes(StandardCharsets.UTF_8);
        into.set(Slice.Kind.TEXT, text, 0, text.length);
    }

    private String text(AuditField field, int element, int index) {
        List<List<String>> all = all(field);
        if (element != Row.WHOLE) {
            return all.get(element).get(index);
        }
        int left = index;
        for (List<String> one : all) {
            if (left < one.size()) {
                return one.get(left);
            }
            left -= one.size();
        }
        throw new IndexOutOfBoundsException("value " + index + " of " + count(field, element));
    }

    private List<List<String>> all(AuditField field) {
        return values.computeIfAbsent(field, f -> f.values(details));
    }
}
