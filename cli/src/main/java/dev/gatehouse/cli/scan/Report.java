package dev.gatehouse.cli.scan;

import dev.gatehouse.detection.alert.Alert;

/** Writes alerts in one of the formats. */
interface Report {
    /** Writes one alert; they come in the order of time. */
    void alert(Alert alert);

    /** Writes what comes after the last, and hands everything on. */
    void end();
}
