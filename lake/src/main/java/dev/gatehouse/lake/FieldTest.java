package dev.gatehouse.lake;

import static java.util.Objects.requireNonNull;

/** A test of one column, without regard to case. */
public record FieldTest(EventField field, How how, String value) {
    /** How the value must lie in the column's. */
    public enum How {
        EQUALS,
        CONTAINS,
        PREFIX
    }

    public FieldTest {
        requireNonNull(field, "field is null");
        requireNonNull(how, "how is null");
        requireNonNull(value, "value is null");
    }
}
