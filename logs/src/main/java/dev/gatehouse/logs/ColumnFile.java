package dev.gatehouse.logs;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads a table's column file. Its first line names the cells of the others: the column, its type, then which shapes each
 * cell of origins is for ({@code graph,portal-csv}). A shape that the line does not name is not read.
 */
final class ColumnFile {
    private static final Pattern GAP = Pattern.compile(" {2,}");
    private static final Pattern BAR = Pattern.compile("\\|");
    private static final Pattern COMMA = Pattern.compile(",");
    private static final int FIRST_ORIGINS = 2;
    /** What exports of columns whose type has changed append to the name. */
    private static final List<String> TYPE_SUFFIXES = List.of("_dynamic", "_string");

    private final List<List<Shape>> shapes = new ArrayList<>();
    private final List<Column> columns = new ArrayList<>();
    private final Set<String> names = new HashSet<>();

    private ColumnFile() {}

    /** The schema that the file describes; what is wrong with the file is an exception that names the line. */
    static Schema parse(String text) {
        ColumnFile file = new ColumnFile();
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            try {
                file.line(List.of(GAP.split(line.strip(), -1)));
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException("line " + number + ": " + e.getMessage(), e);
            }
        }
        Set<Shape> read = new HashSet<>();
        file.shapes.forEach(read::addAll);
        return new Schema(file.columns, read);
    }

    private void line(List<String> cells) {
        if (shapes.isEmpty()) {
            head(cells);
            return;
        }
        if (cells.size() != FIRST_ORIGINS + shapes.size()) {
            throw new IllegalArgumentException("has " + cells.size() + " cells: " + String.join("  ", cells));
        }
        Column column = column(cells);
        if (!names.add(column.name().toLowerCase(Locale.ROOT))) {
            throw new IllegalArgumentException("column occurs twice: " + column.name());
        }
        columns.add(column);
    }

    private void head(List<String> cells) {
        for (String cell : cells.subList(Math.min(FIRST_ORIGINS, cells.size()), cells.size())) {
            shapes.add(Stream.of(COMMA.split(cell, -1)).map(ColumnFile::shape).toList());
        }
        if (shapes.isEmpty()) {
            throw new IllegalArgumentException("the first line names no shape");
        }
    }

    private static Shape shape(String key) {
        return Stream.of(Shape.values())
                .filter(shape -> shape.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such shape: " + key));
    }

    private Column column(List<String> cells) {
        String name = cells.get(0);
        ColumnType type = ColumnType.valueOf(cells.get(1).toUpperCase(Locale.ROOT));
        Map<Shape, List<Origin>> origins = new EnumMap<>(Shape.class);
        for (int i = 0; i < shapes.size(); i++) {
            List<Origin> found = origins(cells.get(FIRST_ORIGINS + i), name, type);
            shapes.get(i).forEach(shape -> origins.put(shape, found));
        }
        return new Column(name, type, origins);
    }

    /** {@code -}: none; {@code 'text'}: a constant; {@code =}: the column's own name; else a path. */
    private static List<Origin> origins(String cell, String name, ColumnType type) {
        if (cell.equals("-")) {
            return List.of();
        }
        List<Origin> origins = new ArrayList<>();
        for (String part : BAR.split(cell, -1)) {
            Optional<String> constant = constant(part);
            if (constant.isPresent()) {
                origins.add(new Origin.Constant(constant.get()));
            } else if (part.equals("=")) {
                origins.add(new Origin.Path(name));
                if (type == ColumnType.DYNAMIC) {
                    TYPE_SUFFIXES.forEach(suffix -> origins.add(new Origin.Path(name + suffix)));
                }
            } else {
                origins.add(new Origin.Path(part.strip()));
            }
        }
        return List.copyOf(origins);
    }

    private static Optional<String> constant(String part) {
        boolean quoted = part.length() > 1 && part.startsWith("'") && part.endsWith("'");
        return quoted ? Optional.of(part.substring(1, part.length() - 1)) : Optional.empty();
    }
}
