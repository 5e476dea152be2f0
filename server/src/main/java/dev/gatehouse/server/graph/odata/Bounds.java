package dev.gatehouse.server.graph.odata;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.stream.Stream;

/**
 * Between which moments something must lie; both are included.
 *
 * @param least not before; empty where it may be however early
 * @param most not after; empty where it may be however late
 */
public record Bounds(Optional<Instant> least, Optional<Instant> most) {
    /** Anywhere. */
    public static final Bounds NONE = new Bounds(Optional.empty(), Optional.empty());

    public Bounds {
        requireNonNull(least, "least is null");
        requireNonNull(most, "most is null");
    }

    /** Where that must lie of which a comparison with a moment holds, and perhaps a little more. */
    static Bounds of(Expression.Comparison how, Instant moment) {
        Optional<Instant> there = Optional.of(moment);
        return switch (how) {
            case EQ -> new Bounds(there, there);
            case GT, GE -> new Bounds(there, Optional.empty());
            case LT, LE -> new Bounds(Optional.empty(), there);
            case NE -> NONE;
        };
    }

    /** Where that lies that lies between both. */
    Bounds and(Bounds other) {
        return new Bounds(
                one(least, other.least, (one, two) -> one.isAfter(two) ? one : two),
                one(most, other.most, (one, two) -> one.isBefore(two) ? one : two));
    }

    private static Optional<Instant> one(
            Optional<Instant> one, Optional<Instant> other, BinaryOperator<Instant> narrower) {
        return Stream.concat(one.stream(), other.stream()).reduce(narrower);
    }
}
