package dev.gatehouse.directory;

import java.time.Instant;
import java.util.Optional;

/**
 * The time from {@code from} until just before {@code until}. An open end is {@link Instant#MIN} or {@link Instant#MAX}.
 * An interval is never empty: where there may be no time at all, there is an {@link IntervalSet} or an Optional.
 */
public record Interval(Instant from, Instant until) {
    /** All time. */
    public static final Interval ALWAYS = new Interval(Instant.MIN, Instant.MAX);

    public Interval {
        if (!from.isBefore(until)) {
            throw new IllegalArgumentException(
                    "an interval ends after it begins, not from " + from + " until " + until);
        }
    }

    /** From the first moment on until just before the second. */
    public static Interval between(Instant from, Instant until) {
        return new Interval(from, until);
    }

    /** From this moment on, without an end. */
    public static Interval since(Instant from) {
        return new Interval(from, Instant.MAX);
    }

    /** All time until just before this moment. */
    public static Interval before(Instant until) {
        return new Interval(Instant.MIN, until);
    }

    /** Where it begins, unless it has always been. */
    public Optional<Instant> start() {
        return from.equals(Instant.MIN) ? Optional.empty() : Optional.of(from);
    }

    /** Where it ends, unless it never does. */
    public Optional<Instant> end() {
        return until.equals(Instant.MAX) ? Optional.empty() : Optional.of(until);
    }

    /** Whether the moment lies in it; its end does not, and no moment lies beyond an open end. */
    public boolean contains(Instant moment) {
        return !moment.isBefore(from) && (moment.isBefore(until) || until.equals(Instant.MAX));
    }

    /** Whether every moment of the other lies in this. */
    public boolean contains(Interval other) {
        return !other.from.isBefore(from) && !other.until.isAfter(until);
    }

    /** Whether some moment lies in both. */
    public boolean overlaps(Interval other) {
        return from.isBefore(other.until) && other.from.isBefore(until);
    }

    /** Whether the two are one stretch of time: they overlap, or one ends where the other begins. */
    public boolean joins(Interval other) {
        return !from.isAfter(other.until) && !other.from.isAfter(until);
    }

    /** The moments that lie in both. */
    public Optional<Interval> intersection(Interval other) {
        return overlaps(other)
                ? Optional.of(new Interval(later(from, other.from), earlier(until, other.until)))
                : Optional.empty();
    }

    /** The moments that lie in either. */
    public IntervalSet union(Interval other) {
        return IntervalSet.of(this, other);
    }

    /** The one stretch from the earlier beginning to the later end. */
    Interval hull(Interval other) {
        return new Interval(earlier(from, other.from), later(until, other.until));
    }

    /** As {@code [from, until)}, with dots for an open end. */
    @Override
    public String toString() {
        return "[" + start().map(Instant::toString).orElse("..") + ", "
                + end().map(Instant::toString).orElse("..") + ")";
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
