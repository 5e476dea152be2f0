package dev.gatehouse.connect.export;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The cells of a row, by their columns. */
record CsvCells(Map<CsvColumn, Integer> columns, List<String> cells) {
    /** What stands there; empty where nothing does. */
    Optional<String> text(CsvColumn column) {
        return Optional.ofNullable(columns.get(column))
                .map(cells::get)
                .map(String::strip)
                .filter(text -> !text.isEmpty());
    }
}
