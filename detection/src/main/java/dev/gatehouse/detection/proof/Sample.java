package dev.gatehouse.detection.proof;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.sigma.Position;

/**
 * A log record that a test file holds.
 *
 * @param json the record as a line of JSON
 * @param at where it stands in the test file
 */
public record Sample(String json, Position at) {
    public Sample {
        requireNonNull(json, "json is null");
        requireNonNull(at, "at is null");
    }
}
