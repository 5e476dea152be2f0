package dev.gatehouse.sigma.correlation;

import static java.util.Objects.requireNonNull;

/**
 * A value that the history of a key has.
 *
 * @param text how it is written
 * @param first the first day on which it occurred, since it was new, counted from the epoch
 * @param last the last such day
 * @param count how often, since it was new
 * @param weight the same, but what lies back counts less
 */
record Known(String text, int first, int last, long count, double weight) {
    Known {
        requireNonNull(text, "text is null");
    }

    /** The same with one more occurrence, on that day or a later one, written in such a way. */
    Known again(String written, int day, double halfLife) {
        return new Known(
                text.compareTo(written) <= 0 ? text : written, first, day, count + 1, weight(day, halfLife) + 1);
    }

    /** The weight at a later day. */
    double weight(int day, double halfLife) {
        return weight * Math.pow(2, (last - day) / halfLife);
    }
}
