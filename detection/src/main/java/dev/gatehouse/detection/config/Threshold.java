package dev.gatehouse.detection.config;

import static java.util.Objects.requireNonNull;

/**
 * A limit that an organisation chose in place of the one in a correlation.
 *
 * @param origin where it is declared
 */
public record Threshold(double limit, Origin origin) {
    public Threshold {
        requireNonNull(origin, "origin is null");
    }
}
