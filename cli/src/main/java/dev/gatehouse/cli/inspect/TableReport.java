package dev.gatehouse.cli.inspect;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.cli.input.Tally;
import dev.gatehouse.detection.rules.NeededColumns;
import dev.gatehouse.detection.rules.Rulebook;
import dev.gatehouse.logs.Table;
import java.util.List;
import java.util.Set;

/**
 * What there is of one table.
 *
 * @param present the columns in which any row has a value
 * @param missing the other columns
 */
record TableReport(Table table, Tally tally, List<String> present, List<Missing> missing) {
    /**
     * A column without any value.
     *
     * @param needed whether a detection asks for it
     */
    record Missing(String column, boolean needed) {}

    TableReport {
        requireNonNull(table, "table is null");
        requireNonNull(tally, "tally is null");
        present = List.copyOf(present);
        missing = List.copyOf(missing);
    }

    static TableReport of(Table table, Tally tally, Set<String> present, Rulebook rulebook) {
        Set<String> needed = NeededColumns.missing(rulebook, table, present);
        List<String> columns = table.columns();
        return new TableReport(
                table,
                tally,
                columns.stream().filter(present::contains).toList(),
                columns.stream()
                        .filter(column -> !present.contains(column))
                        .map(column -> new Missing(column, needed.contains(column)))
                        .toList());
    }
}
