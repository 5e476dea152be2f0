package dev.gatehouse.cli.report;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.detection.alert.Alert;
import dev.gatehouse.detection.data.CsvLine;
import dev.gatehouse.detection.incident.Incident;
import java.io.PrintStream;
import java.util.List;
import java.util.stream.Stream;

/** One line an alert, for spreadsheets; it begins with a byte order mark, without which they would not see UTF-8. */
public final class CsvReport implements Report {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final PrintStream out;

    /** Alerts go there. */
    public CsvReport(PrintStream out) {
        this.out = requireNonNull(out, "out is null");
    }

    @Override
    public void begin(List<Incident> incidents) {
        out.print(BYTE_ORDER_MARK);
        out.print(CsvLine.of(
                Stream.of(AlertColumn.values()).map(AlertColumn::title).toList()));
    }

    @Override
    public void alert(Alert alert) {
        out.print(CsvLine.of(
                Stream.of(AlertColumn.values()).map(column -> column.of(alert)).toList()));
    }

    @Override
    public void end(List<Met> expectations) {
        out.flush();
    }
}
