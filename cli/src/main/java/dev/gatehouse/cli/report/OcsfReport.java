package dev.gatehouse.cli.report;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.connect.Product;
import dev.gatehouse.detection.alert.Alert;
import dev.gatehouse.detection.alert.AlertOcsf;
import java.io.PrintStream;
import java.util.List;

/** One Detection Finding of the Open Cybersecurity Schema Framework a line. */
public final class OcsfReport implements Report {
    private final PrintStream out;

    /** Findings go there. */
    public OcsfReport(PrintStream out) {
        this.out = requireNonNull(out, "out is null");
    }

    @Override
    public void alert(Alert alert) {
        out.print(AlertOcsf.write(alert, Product.VERSION, true));
        out.print('\n');
    }

    @Override
    public void end(List<Met> expectations) {
        out.flush();
    }
}
