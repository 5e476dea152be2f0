package dev.gatehouse.cli.scan;

import dev.gatehouse.logs.Row;
import dev.gatehouse.logs.Shape;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** How many rows of one table there were, in which shapes, and from when to when. Not for several threads at once. */
final class Tally {
    private final Set<Shape> shapes = EnumSet.noneOf(Shape.class);
    private long rows;
    private long timeless;
    private long first = Long.MAX_VALUE;
    private long last = Long.MIN_VALUE;

    void row(Shape shape, long time) {
        rows++;
        shapes.add(shape);
        if (time == Row.NO_TIME) {
            timeless++;
        } else {
            first = Math.min(first, time);
            last = Math.max(last, time);
        }
    }

    void add(Tally other) {
        shapes.addAll(other.shapes);
        rows += other.rows;
        timeless += other.timeless;
        first = Math.min(first, other.first);
        last = Math.max(last, other.last);
    }

    long rows() {
        return rows;
    }

    /** How many rows had no time. */
    long timeless() {
        return timeless;
    }

    /** The shapes, the richest first. */
    Set<Shape> shapes() {
        return shapes;
    }

    /** The earliest time; empty where no row had one. */
    Optional<Instant> first() {
        return first == Long.MAX_VALUE ? Optional.empty() : Optional.of(instant(first));
    }

    /** The latest time; empty where no row had one. */
    Optional<Instant> last() {
        return last == Long.MIN_VALUE ? Optional.empty() : Optional.of(instant(last));
    }

    private static Instant instant(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }
}
