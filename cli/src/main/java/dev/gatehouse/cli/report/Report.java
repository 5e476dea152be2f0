package dev.gatehouse.cli.report;

import dev.gatehouse.detection.alert.Alert;

/** Writes alerts in one of the formats. */
public interface Report {
    /** Writes what comes before the first. */
    default void begin() {}

    /** Writes one alert; they come in the order of time. */
    void alert(Alert alert);

    /** Writes what comes after the last, and hands everything on. */
    void end();
}
