package dev.gatehouse.sigma.correlation;

import static java.util.Objects.requireNonNull;

/**
 * A value that the history of a key has.
 *
 * @param text how it is written
 * @param last the last day on which it occurred, counted from the epoch
 * @param count how often, since it was new
 * @param weight the same, but what lies back counts less
 */
record Known(String text, int last, long count, double weight) {
    Known {
        requireNonNull(text, "text is null");
    }

    /** The weight at a later day. */
    double weight(int day, double halfLife) {
        return weight * Math.pow(2, (last - day) / halfLife);
    }
}
