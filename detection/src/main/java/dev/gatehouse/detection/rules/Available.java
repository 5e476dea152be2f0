package dev.gatehouse.detection.rules;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.logs.Shape;
import dev.gatehouse.logs.Table;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a set of logs has, as far as rules ask.
 *
 * @param tables the tables of which there are rows
 * @param privileged whether any privileged account is known
 * @param emergency whether any emergency access account is declared
 */
public record Available(Map<Table, Rows> tables, boolean privileged, boolean emergency) {
    public Available {
        tables = Map.copyOf(tables);
    }

    /**
     * The rows of a table.
     *
     * @param shapes the shapes that they came in
     * @param columns the columns in which any of them has a value
     */
    public record Rows(Set<Shape> shapes, Set<String> columns) {
        public Rows {
            shapes = Set.copyOf(shapes);
            requireNonNull(columns, "columns is null");
            Set<String> folded = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
            folded.addAll(columns);
            columns = java.util.Collections.unmodifiableSet(folded);
        }

        /** Rows that have a value in every column that the table has. */
        public static Rows full(Table table) {
            return new Rows(Set.of(), Set.copyOf(table.columns()));
        }
    }
}
