package dev.gatehouse.detection.alert;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/**
 * Why an alert was expected: a planned change, or a planned test of an emergency access account.
 *
 * @param kind in words
 * @param declared where that is written
 */
public record Expected(String kind, String reason, Instant from, Instant until, String declared) {
    public Expected {
        requireNonNull(kind, "kind is null");
        requireNonNull(reason, "reason is null");
        requireNonNull(from, "from is null");
        requireNonNull(until, "until is null");
        requireNonNull(declared, "declared is null");
    }
}
