package dev.gatehouse.store.sinks;

import static java.util.Objects.requireNonNull;

import java.util.OptionalInt;

/**
 * How an alert stands with a sink.
 *
 * @param told the revision that the sink has of it; empty where it has none
 * @param dead the revision that was set apart, for the sink will never take it; empty where none is
 */
public record AlertStanding(OptionalInt told, OptionalInt dead) {
    /** The sink knows nothing of it. */
    public static final AlertStanding UNKNOWN = new AlertStanding(OptionalInt.empty(), OptionalInt.empty());

    public AlertStanding {
        requireNonNull(told, "told is null");
        requireNonNull(dead, "dead is null");
    }
}
