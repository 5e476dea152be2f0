package dev.gatehouse.pim.review;

import java.util.EnumSet;
import java.util.Set;

/**
 * A stage of a review: who is asked for how long.
 *
 * @param reviewers who is asked
 * @param fallback who is asked where none of them can decide: no manager, or only he himself
 * @param days how many days it lasts, by the calendar
 * @param movesOn what must have been said for the next stage to be asked, too
 */
public record ReviewStage(Set<Reviewer> reviewers, Set<Reviewer> fallback, int days, Set<Choice> movesOn) {
    private static final int LONGEST = 365;

    public ReviewStage {
        reviewers = Set.copyOf(reviewers);
        fallback = Set.copyOf(fallback);
        movesOn = Set.copyOf(movesOn);
        if (reviewers.isEmpty()) {
            throw new IllegalArgumentException("somebody must be asked");
        }
        if (days < 1 || days > LONGEST) {
            throw new IllegalArgumentException("a stage lasts from a day to " + LONGEST + ", not " + days);
        }
    }

    /** That these are asked for so many days, and those after them in any case. */
    public static ReviewStage of(int days, Reviewer... reviewers) {
        return new ReviewStage(Set.of(reviewers), Set.of(), days, EnumSet.allOf(Choice.class));
    }

    /** Whether each is asked about himself. */
    public boolean isSelf() {
        return reviewers.stream().anyMatch(Reviewer.Himself.class::isInstance);
    }
}
