package dev.gatehouse.detection.sentinel;

import static java.util.Objects.requireNonNull;

/**
 * A value of a row, in KQL.
 *
 * @param text the value as a text, empty where there is none
 * @param number the value as a number, null where it is none
 * @param isNumber whether its column holds numbers
 */
record KqlValue(String text, String number, boolean isNumber) {
    KqlValue {
        requireNonNull(text, "text is null");
        requireNonNull(number, "number is null");
    }

    /** A value that is a text. */
    static KqlValue ofText(String text) {
        return new KqlValue(text, "todouble(" + text + ")", false);
    }

    /** Whether there is a value. */
    Logic isThere() {
        return Logic.of("isnotempty(" + text + ")");
    }
}
