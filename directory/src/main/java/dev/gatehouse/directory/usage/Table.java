package dev.gatehouse.directory.usage;

import dev.gatehouse.directory.Resources;
import java.util.List;

/** A table of data that lies beside this class: cells between tabs, {@code #} begins a comment line. */
final class Table {
    private Table() {}

    /** The lines' cells; throws where a line has another number of them. */
    static List<List<String>> read(String name, int columns) {
        return Resources.text(Table.class, name)
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> cells(name, line, columns))
                .toList();
    }

    private static List<String> cells(String name, String line, int columns) {
        List<String> cells = List.of(line.split("\t", -1));
        if (cells.size() != columns) {
            throw new IllegalArgumentException(name + ": not " + columns + " columns: " + line);
        }
        return cells;
    }
}
