package dev.gatehouse.directory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** A set of moments: intervals in order, with time between any two of them, so that equal sets are equal values. */
public record IntervalSet(List<Interval> intervals) {
    /** No moment. */
    public static final IntervalSet EMPTY = new IntervalSet(List.of());

    /** Every moment. */
    public static final IntervalSet ALWAYS = new IntervalSet(List.of(Interval.ALWAYS));

    public IntervalSet {
        intervals = normalised(intervals);
    }

    /** The moments that lie in any of these. */
    public static IntervalSet of(Interval... intervals) {
        return new IntervalSet(List.of(intervals));
    }

    /** The moments that lie in any of these. */
    public static IntervalSet of(Collection<Interval> intervals) {
        return new IntervalSet(List.copyOf(intervals));
    }

    public boolean isEmpty() {
        return intervals.isEmpty();
    }

    /** Whether the moment lies in the set. */
    public boolean contains(Instant moment) {
        int index = lastFrom(moment);
        return index >= 0 && intervals.get(index).contains(moment);
    }

    /** Whether every moment of the other set lies in this. */
    public boolean contains(IntervalSet other) {
        return other.minus(this).isEmpty();
    }

    /** The whole stretch around a moment of the set: since when and until when it holds. */
    public Optional<Interval> around(Instant moment) {
        return contains(moment) ? Optional.of(intervals.get(lastFrom(moment))) : Optional.empty();
    }

    /** The moments that lie in either. */
    public IntervalSet union(IntervalSet other) {
        var all = new ArrayList<>(intervals);
        all.addAll(other.intervals);
        return new IntervalSet(all);
    }

    /** The moments that lie in both. */
    public IntervalSet intersection(IntervalSet other) {
        var both = new ArrayList<Interval>();
        int mine = 0;
        int its = 0;
        while (mine < intervals.size() && its < other.intervals.size()) {
            var left = intervals.get(mine);
            var right = other.intervals.get(its);
            left.intersection(right).ifPresent(both::add);
            if (left.until().isBefore(right.until())) {
                mine++;
            } else {
                its++;
            }
        }
        return new IntervalSet(both);
    }

    /** The moments of this that do not lie in the other. */
    public IntervalSet minus(IntervalSet other) {
        return intersection(other.complement());
    }

    /** The moments that do not lie in this. */
    public IntervalSet complement() {
        var gaps = new ArrayList<Interval>();
        var free = Instant.MIN;
        for (var interval : intervals) {
            if (free.isBefore(interval.from())) {
                gaps.add(new Interval(free, interval.from()));
            }
            free = interval.until();
        }
        if (free.isBefore(Instant.MAX)) {
            gaps.add(new Interval(free, Instant.MAX));
        }
        return new IntervalSet(gaps);
    }

    /** The index of the last interval that begins at the moment or before, or -1. */
    private int lastFrom(Instant moment) {
        int low = 0;
        int high = intervals.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (intervals.get(middle).from().isAfter(moment)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low - 1;
    }

    private static List<Interval> normalised(List<Interval> intervals) {
        var merged = new ArrayList<Interval>();
        var sorted = new ArrayList<>(intervals);
        sorted.sort(Comparator.comparing(Interval::from));
        for (var interval : sorted) {
            if (!merged.isEmpty() && merged.getLast().joins(interval)) {
                merged.set(merged.size() - 1, merged.getLast().hull(interval));
            } else {
                merged.add(interval);
            }
        }
        return List.copyOf(merged);
    }
}
