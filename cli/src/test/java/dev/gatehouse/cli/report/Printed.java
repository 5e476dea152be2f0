package dev.gatehouse.cli.report;

import dev.gatehouse.detection.alert.Alert;
import dev.gatehouse.detection.incident.Incident;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;

/** Prints alerts in a format. */
public final class Printed {
    private Printed() {}

    /** What a report writes of these alerts. */
    public static String by(Function<PrintStream, Report> reports, Alert... alerts) {
        return by(reports, List.of(alerts));
    }

    /** What a report writes of these alerts. */
    public static String by(Function<PrintStream, Report> reports, Iterable<Alert> alerts) {
        return by(reports, alerts, List.of());
    }

    /** What a report writes of these alerts where the configuration expected some. */
    public static String by(Function<PrintStream, Report> reports, Iterable<Alert> alerts, List<Met> expectations) {
        return by(reports, List.of(), alerts, expectations);
    }

    /** What a report writes of these alerts, which belong to these incidents. */
    public static String by(
            Function<PrintStream, Report> reports,
            List<Incident> incidents,
            Iterable<Alert> alerts,
            List<Met> expectations) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Report report = reports.apply(new PrintStream(bytes, false, StandardCharsets.UTF_8));
        report.begin(incidents);
        alerts.forEach(report::alert);
        report.end(expectations);
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
