package dev.gatehouse.detection.rules;

import dev.gatehouse.detection.data.ResourceTable;
import dev.gatehouse.logs.Table;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Where to get the rows of a table: a table of data beside this class. */
final class Exports {
    private static final Map<String, List<String>> LINES = ResourceTable.read(Exports.class, "exports.tsv", 3).stream()
            .collect(Collectors.toUnmodifiableMap(List::getFirst, Function.identity()));

    private Exports() {}

    /** What to ask for, and how to get it. */
    static String of(Table table) {
        return line(table).getLast();
    }

    /** Whether every tenant has such rows, so that their absence is a gap. */
    static boolean usual(Table table) {
        return line(table).get(1).equals("usual");
    }

    private static List<String> line(Table table) {
        return LINES.getOrDefault(table.azureName(), List.of(table.azureName(), "special", table.azureName()));
    }
}
