package dev.gatehouse.sigma.correlation;

/**
 * A time of which all matches are known: outside it, nobody can say that something did not happen.
 *
 * @param from microseconds since the epoch
 * @param to the end, itself included
 */
public record Coverage(long from, long to) {
    /** All time. */
    public static final Coverage ALWAYS = new Coverage(Long.MIN_VALUE, Long.MAX_VALUE);

    /** No time at all. */
    public static final Coverage NEVER = new Coverage(Long.MAX_VALUE, Long.MIN_VALUE);

    /** The time that both cover. */
    public Coverage and(Coverage other) {
        return new Coverage(Math.max(from, other.from), Math.min(to, other.to));
    }

    /** The least time that has both in it. */
    public Coverage or(Coverage other) {
        return new Coverage(Math.min(from, other.from), Math.max(to, other.to));
    }

    /** Whether a span of time lies in it. */
    public boolean holds(long first, long last) {
        return first >= from && last <= to;
    }
}
