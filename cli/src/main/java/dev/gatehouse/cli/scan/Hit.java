package dev.gatehouse.cli.scan;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * One rule of the catalogue that held for one event: one alert, or a part of one.
 *
 * @param operation what the records of one operation agree in; empty where the event makes an alert of its own
 */
record Hit(int rule, Evidence evidence, Optional<String> operation) {
    Hit {
        requireNonNull(evidence, "evidence is null");
        requireNonNull(operation, "operation is null");
    }
}
