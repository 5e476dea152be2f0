package dev.gatehouse.logs;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads a table's column file: a line per column with name, type, and one cell of origins per shape. */
final class ColumnFile {
    private static final Pattern GAP = Pattern.compile(" {2,}");
    private static final Pattern BAR = Pattern.compile("\\|");

    private ColumnFile() {}

    /** The columns, in the file's order; what is wrong with the file is an exception that names the line. */
    static List<Column> parse(String text) {
        List<Column> columns = new ArrayList<>();
        Set<String> names = new HashSet<>();
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            try {
                Column column = column(line);
                if (!names.add(column.name().toLowerCase(Locale.ROOT))) {
                    throw new IllegalArgumentException("column occurs twice: " + column.name());
                }
                columns.add(column);
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException("line " + number + ": " + e.getMessage(), e);
            }
        }
        return List.copyOf(columns);
    }

    private static Column column(String line) {
        List<String> cells = List.of(GAP.split(line.strip(), -1));
        if (cells.size() != 2 + Shape.values().length) {
            throw new IllegalArgumentException("has " + cells.size() + " cells: " + line);
        }
        Map<Shape, List<Origin>> origins = new EnumMap<>(Shape.class);
        int cell = 2;
        for (Shape shape : Shape.values()) {
            origins.put(shape, origins(cells.get(cell++)));
        }
        return new Column(cells.get(0), ColumnType.valueOf(cells.get(1).toUpperCase(Locale.ROOT)), origins);
    }

    private static List<Origin> origins(String cell) {
        if (cell.equals("-")) {
            return List.of();
        }
        List<Origin> origins = new ArrayList<>();
        for (String part : BAR.split(cell, -1)) {
            boolean quoted = part.length() > 1 && part.startsWith("'") && part.endsWith("'");
            origins.add(
                    quoted ? new Origin.Constant(part.substring(1, part.length() - 1)) : new Origin.Path(part.strip()));
        }
        return List.copyOf(origins);
    }
}
