package dev.gatehouse.pim.review;

import static java.util.Objects.requireNonNull;

/** That a review is held again and again. */
public record Recurrence(Pattern pattern, Range range) {
    public Recurrence {
        requireNonNull(pattern, "pattern is null");
        requireNonNull(range, "range is null");
    }
}
