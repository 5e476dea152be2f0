package dev.gatehouse.pim.alert;

import static java.util.Objects.requireNonNull;

import java.time.Duration;

/** From when on an alert warns. */
public sealed interface Thresholds {
    /** Always. */
    record None() implements Thresholds {}

    /** After so many days. */
    record Days(int days) implements Thresholds {}

    /** From so many activations on, none of which begins later than so long after the end of the one before. */
    record Sequence(Duration within, int count) implements Thresholds {
        public Sequence {
            requireNonNull(within, "within is null");
        }
    }

    /** From so many on, if they are so many of a hundred, too. */
    record Share(int count, int percent) implements Thresholds {
        /** Whether some of all are too many. */
        public boolean isReached(int some, int all) {
            return some >= count && some * 100L >= (long) percent * all;
        }
    }
}
