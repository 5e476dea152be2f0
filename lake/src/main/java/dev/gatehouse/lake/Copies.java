package dev.gatehouse.lake;

import dev.gatehouse.logs.Shape;
import java.util.ArrayList;
import java.util.List;

/** How SQL tells which of an event's records is the richest. */
final class Copies {
    /** The richer the shape the less, as a number. */
    static final String RANK = rank();

    /** A number that is least for the copy that stands for its event while copies are not merged yet. */
    static final String KEY = "((" + RANK + ") * 72057594037927936 + location)";

    /** The same as an order by the record itself, whenever it was received. */
    private static final String RICHEST = "{'r': " + RANK + ", 'n': -strlen(raw), 'b': raw, 'l': location}";

    /** Diagnostics and workspaces know the kind of sign-in, which other shapes may only guess. */
    private static final String KIND = "{'g': CASE shape WHEN 'DIAGNOSTICS' THEN 0 WHEN 'LOG_ANALYTICS' THEN 1"
            + " WHEN 'UNIFIED_AUDIT_LOG' THEN 3 ELSE 2 END, 'k': " + RICHEST + "}";

    private Copies() {}

    /** One row for each identity of a relation: per column the richest record's value, the other records in {@code also}. */
    static String merged(String relation) {
        List<String> columns = new ArrayList<>();
        Columns.names().forEach(name -> {
            String column = "\"" + name + "\"";
            columns.add(
                    switch (name) {
                        case "identity" -> column;
                        case "table" -> "arg_min(" + column + ", " + KIND + ") AS " + column;
                        default -> "arg_min(" + column + ", " + RICHEST + ") AS " + column;
                    });
        });
        String inner = "SELECT " + String.join(", ", columns) + ", arg_min(raw, " + RICHEST + ") AS raw,"
                + " list_sort(list_distinct(flatten(list(list_prepend(raw, also))))) AS every FROM " + relation
                + " GROUP BY identity";
        return "SELECT " + Columns.GIVEN + ", list_filter(every, lambda x: x <> raw) AS also FROM (" + inner + ")";
    }

    private static String rank() {
        StringBuilder cases = new StringBuilder("CASE shape");
        int rank = 0;
        for (Shape shape : Shape.values()) {
            cases.append(" WHEN '").append(shape.name()).append("' THEN ").append(rank++);
        }
        return cases.append(" ELSE 99 END").toString();
    }
}
