package dev.gatehouse.logs;

import java.util.List;

/** How the fields of a projection are read from the records of one table in one shape. */
record Plan(Table table, Shape shape, List<Lookup> lookups, List<Lookup> roots) {
    /** {@code lookups} by slot; {@code roots} by slot: the whole column that the field lies in. */
    Plan {
        lookups = List.copyOf(lookups);
        roots = List.copyOf(roots);
    }
}
