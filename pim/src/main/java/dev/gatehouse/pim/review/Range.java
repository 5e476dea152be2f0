package dev.gatehouse.pim.review;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;

/** How long a review goes on being held: Graph's {@code recurrenceRange}. */
public sealed interface Range {
    /** Until somebody stops it. */
    record NoEnd() implements Range {}

    /** Until a day, which is one of them. */
    record EndDate(LocalDate last) implements Range {
        public EndDate {
            requireNonNull(last, "last is null");
        }
    }

    /** So many times. */
    record Numbered(int times) implements Range {
        public Numbered {
            if (times < 1) {
                throw new IllegalArgumentException("a review is held once at least, not " + times + " times");
            }
        }
    }
}
