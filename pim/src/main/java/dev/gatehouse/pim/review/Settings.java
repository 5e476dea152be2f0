package dev.gatehouse.pim.review;

import static java.util.Objects.requireNonNull;

/**
 * How a review is held.
 *
 * @param otherwise what holds of what nobody decided
 * @param autoApply whether what was decided is done when the time is over; else somebody must say so
 * @param asksForReason whether who approves must say why
 * @param recommends whether reviewers are told what the facts say
 * @param lookBack whether somebody used it in so many days is what the facts say
 */
public record Settings(
        DefaultDecision otherwise, boolean autoApply, boolean asksForReason, boolean recommends, int lookBack) {
    /** How long Entra looks back. */
    public static final int MONTH = 30;

    public Settings {
        requireNonNull(otherwise, "otherwise is null");
        if (lookBack < 1) {
            throw new IllegalArgumentException("facts of a day at least are looked at, not of " + lookBack);
        }
    }

    /** Where nothing happens by itself. */
    public static final Settings CAREFUL = new Settings(DefaultDecision.NONE, false, true, true, MONTH);
}
