package dev.gatehouse.detection.sentinel;

import java.util.Map;
import java.util.stream.Collectors;

/** Lines of KQL that name several columns. */
final class KqlLines {
    private KqlLines() {}

    /** Works columns out, by their names. */
    static String extend(Map<String, String> columns) {
        return "| extend " + named(columns);
    }

    /** {@code name = value, …} */
    static String named(Map<String, String> columns) {
        return columns.entrySet().stream()
                .map(column -> column.getKey().equals(column.getValue())
                        ? column.getKey()
                        : column.getKey() + " = " + column.getValue())
                .collect(Collectors.joining(", "));
    }
}
