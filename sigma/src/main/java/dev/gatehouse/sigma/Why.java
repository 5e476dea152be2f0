package dev.gatehouse.sigma;

import static java.util.Objects.requireNonNull;

/**
 * One reason of a match.
 *
 * @param field the field's canonical name; {@link #WHOLE_EVENT} for a keyword
 * @param value the value that was found; empty where the test speaks of an absent one
 * @param test what held of it, such as {@code equals 50126}
 */
public record Why(String field, String value, String test) {
    /** In place of a field: the text of the whole event. */
    public static final String WHOLE_EVENT = "event";

    public Why {
        requireNonNull(field, "field is null");
        requireNonNull(value, "value is null");
        requireNonNull(test, "test is null");
    }
}
