package dev.gatehouse.logs;

import java.util.List;
import java.util.Map;

/** One column of a table: its name, its type, and per shape where it comes from, the preferred origin first. */
record Column(String name, ColumnType type, Map<Shape, List<Origin>> origins) {
    Column {
        if (name.isEmpty() || name.indexOf('.') >= 0) {
            throw new IllegalArgumentException("not a column name: '" + name + "'");
        }
        origins = Map.copyOf(origins);
    }

    /** Its origins in a shape; empty where the shape does not carry it. */
    List<Origin> origins(Shape shape) {
        return origins.getOrDefault(shape, List.of());
    }
}
