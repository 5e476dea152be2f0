package dev.gatehouse.detection.proof;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gatehouse.sigma.Position;
import java.time.Duration;
import java.time.Instant;

/**
 * One line of what happens in a test: a record, when it happens, and how often.
 *
 * @param at where it stands in the test file
 * @param every how long after one another the repetitions happen
 */
record Step(ObjectNode event, Position at, When when, int repeat, Duration every) {
    Step {
        requireNonNull(event, "event is null");
        requireNonNull(at, "at is null");
        requireNonNull(when, "when is null");
        requireNonNull(every, "every is null");
    }

    /** A record as it is. */
    static Step plain(ObjectNode event, Position at) {
        return new Step(event, at, new When.AsWritten(), 1, Duration.ZERO);
    }

    /** When the event happens. */
    sealed interface When {
        /** When the record says. */
        record AsWritten() implements When {}

        /** At that moment. */
        record At(Instant time) implements When {}

        /** So long after the event before it. */
        record After(Duration span) implements When {}
    }
}
