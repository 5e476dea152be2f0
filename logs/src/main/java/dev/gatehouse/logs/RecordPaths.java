package dev.gatehouse.logs;

import java.util.ArrayList;
import java.util.List;

/** Where in records of a table stands what makes each an event of its own; for those who make records up. */
public final class RecordPaths {
    /** What records of the unified audit log call their time, which are rewritten before they become rows. */
    private static final List<String> UNIFIED_TIMES = List.of("CreationTime", "AuditCreationTime", "CreationDate");

    private RecordPaths() {}

    /** The dotted paths that a record's time may stand at, the preferred first; members are named in any case. */
    public static List<String> time(Table table, Shape shape) {
        List<String> paths = paths(table, shape, "TimeGenerated");
        paths.addAll(UNIFIED_TIMES);
        return paths;
    }

    /** The dotted paths that a record's own id may stand at; none for records that have none. */
    public static List<String> id(Table table, Shape shape) {
        return paths(table, shape, Schema.ID);
    }

    private static List<String> paths(Table table, Shape shape, String column) {
        List<String> paths = new ArrayList<>();
        Schema.of(table)
                .flatMap(schema -> schema.column(column))
                .map(found -> found.origins(shape))
                .orElse(List.of())
                .forEach(origin -> {
                    if (origin instanceof Origin.Path path) {
                        paths.add(path.path());
                    }
                });
        return paths;
    }
}
