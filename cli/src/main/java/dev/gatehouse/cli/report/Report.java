package dev.gatehouse.cli.report;

import dev.gatehouse.detection.alert.Alert;
import dev.gatehouse.detection.incident.Incident;
import java.util.List;

/** Writes alerts in one of the formats. */
public interface Report {
    /** Writes what comes before the first; the incidents that they belong to come the gravest first. */
    default void begin(List<Incident> incidents) {}

    /** Writes one alert; they come in the order of time. */
    void alert(Alert alert);

    /** Writes what comes after the last, such as which alerts were expected, and hands everything on. */
    void end(List<Met> expectations);
}
