package dev.gatehouse.detection.alert;

import static java.util.Objects.requireNonNull;

/** One test that held: the field, the value it had, and the test in words. */
public record Reason(String field, String value, String test) {
    public Reason {
        requireNonNull(field, "field is null");
        requireNonNull(value, "value is null");
        requireNonNull(test, "test is null");
    }
}
