package dev.gatehouse.detection.data;

import static java.util.Objects.requireNonNull;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Reads the tables of data that lie beside classes: cells between tabs, {@code #} begins a comment line. */
public final class ResourceTable {
    private ResourceTable() {}

    /** The lines' cells; throws where a line has another number of cells than {@code columns}. */
    public static List<List<String>> read(Class<?> beside, String name, int columns) {
        try (InputStream in = beside.getResourceAsStream(name)) {
            requireNonNull(in, name);
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> cells(name, line, columns))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> cells(String name, String line, int columns) {
        List<String> cells = List.of(line.split("\t", -1));
        if (cells.size() != columns) {
            throw new IllegalStateException(name + ": " + cells.size() + " cells instead of " + columns + ": " + line);
        }
        return cells;
    }
}
