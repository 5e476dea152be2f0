package dev.gatehouse.pim.setting;

import java.time.Duration;

/** What spans of time must be. */
final class Spans {
    private Spans() {}

    static void positive(Duration span, String what) {
        if (!span.isPositive()) {
            throw new IllegalArgumentException(what + " is longer than nothing, not " + span);
        }
    }
}
