package dev.gatehouse.sigma.correlation;

import java.time.Duration;

/**
 * What bounds the state of correlations.
 *
 * @param lateness how long after the latest event another one may still arrive that happened before it
 * @param entries how many entries are kept of one key, or more where a condition counts further; what is older is
 *     forgotten, and counted
 */
public record Limits(Duration lateness, int entries) {
    /** How many entries a window has at most, whatever is configured and counted. */
    public static final int MOST_ENTRIES = 100_000;

    /** A day, for Entra delivers late, and ten thousand entries a key. */
    public static final Limits DEFAULT = new Limits(Duration.ofHours(24), 10_000);

    public Limits {
        if (lateness.isNegative()) {
            throw new IllegalArgumentException("lateness is negative: " + lateness);
        }
        if (entries < 1 || entries > MOST_ENTRIES) {
            throw new IllegalArgumentException("entries is not between 1 and " + MOST_ENTRIES + ": " + entries);
        }
    }

    long latenessMicros() {
        return lateness.toNanos() / 1000;
    }

    /** How many entries are kept of one key of a correlation. */
    int capacity(Node node) {
        double counted = node.correlation().bounds().stream()
                .mapToDouble(bound -> bound.limit() + 1)
                .max()
                .orElse(0);
        return (int) Math.min(MOST_ENTRIES, Math.max(entries, counted));
    }
}
