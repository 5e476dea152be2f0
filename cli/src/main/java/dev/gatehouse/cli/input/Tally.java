package dev.gatehouse.cli.input;

import dev.gatehouse.logs.Row;
import dev.gatehouse.logs.Shape;
import dev.gatehouse.sigma.correlation.Coverage;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** How many rows of one table there were, in which shapes, and from when to when. Not for several threads at once. */
public final class Tally {
    private final Set<Shape> shapes = EnumSet.noneOf(Shape.class);
    private long rows;
    private long timeless;
    private long first = Long.MAX_VALUE;
    private long last = Long.MIN_VALUE;

    /** Counts a row; its time in microseconds since the epoch, or {@link Row#NO_TIME}. */
    public void row(Shape shape, long time) {
        rows++;
        shapes.add(shape);
        if (time == Row.NO_TIME) {
            timeless++;
        } else {
            first = Math.min(first, time);
            last = Math.max(last, time);
        }
    }

    /** Adds what another counted. */
    public void add(Tally other) {
        shapes.addAll(other.shapes);
        rows += other.rows;
        timeless += other.timeless;
        first = Math.min(first, other.first);
        last = Math.max(last, other.last);
    }

    /** How many rows there were. */
    public long rows() {
        return rows;
    }

    /** How many rows had no time. */
    public long timeless() {
        return timeless;
    }

    /** The shapes, the richest first. */
    public Set<Shape> shapes() {
        return shapes;
    }

    /** From the earliest time to the latest, in microseconds since the epoch. */
    public Coverage covered() {
        return new Coverage(first, last);
    }

    /** The earliest time; empty where no row had one. */
    public Optional<Instant> first() {
        return first == Long.MAX_VALUE ? Optional.empty() : Optional.of(instant(first));
    }

    /** The latest time; empty where no row had one. */
    public Optional<Instant> last() {
        return last == Long.MIN_VALUE ? Optional.empty() : Optional.of(instant(last));
    }

    private static Instant instant(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }
}
