package dev.gatehouse.logs.csv;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** What a column of a flattened object was in it: {@code status.errorCode} is a member of {@code status}. */
sealed interface Nested {
    /** Names of which every part could be a key; a sentence with a dot is none. */
    Pattern DOTTED = Pattern.compile("[A-Za-z_@$][\\w@$]*(\\.[A-Za-z_@$][\\w@$]*){1,8}");

    /** A column, called by the last part of its name. */
    record Cell(Columns.Column column) implements Nested {}

    /** An object. */
    record Group(String name, List<Nested> members) implements Nested {
        public Group {
            members = List.copyOf(members);
        }

        /** Whether any cell in it says something. */
        boolean says(CsvRow row, CellWriter writer) {
            return members.stream().anyMatch(member -> switch (member) {
                case Cell cell -> cell.column().cell(row, writer).isPresent();
                case Group group -> group.says(row, writer);
            });
        }
    }

    /** The columns in the order of the header, those of one object where its first one is. */
    static List<Nested> of(List<Columns.Column> columns) {
        Map<String, List<Columns.Column>> byKey = new LinkedHashMap<>();
        for (Columns.Column column : columns) {
            byKey.computeIfAbsent(key(column.name()), any -> new ArrayList<>()).add(column);
        }
        List<Nested> nested = new ArrayList<>();
        byKey.forEach((key, some) -> nested.add(
                key.equals(some.getFirst().name())
                        ? new Cell(some.getFirst())
                        : new Group(key.substring(0, key.length() - 1), of(inside(key, some)))));
        return List.copyOf(nested);
    }

    /** The object with its dot, or the name itself. */
    private static String key(String name) {
        return DOTTED.matcher(name).matches() ? name.substring(0, name.indexOf('.') + 1) : name;
    }

    private static List<Columns.Column> inside(String key, List<Columns.Column> columns) {
        return columns.stream()
                .map(column -> new Columns.Column(column.name().substring(key.length()), column.cells()))
                .toList();
    }
}
