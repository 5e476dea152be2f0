package dev.gatehouse.cli.report;

import dev.gatehouse.detection.alert.Alert;
import dev.gatehouse.detection.alert.AlertJson;
import java.io.PrintStream;
import java.util.List;

/** One JSON object a line. */
public final class NdjsonReport implements Report {
    private final PrintStream out;

    /** Alerts go there. */
    public NdjsonReport(PrintStream out) {
        this.out = out;
    }

    @Override
    public void alert(Alert alert) {
        out.print(AlertJson.write(alert));
        out.print('\n');
    }

    @Override
    public void end(List<Met> expectations) {
        out.flush();
    }
}
