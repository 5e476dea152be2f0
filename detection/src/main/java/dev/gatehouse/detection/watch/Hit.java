package dev.gatehouse.detection.watch;

import static java.util.Objects.requireNonNull;

import java.util.Comparator;
import java.util.Optional;

/**
 * A rule of the catalogue that held for an event.
 *
 * @param rule its number in the rulebook
 * @param location where the event's first record begins in the journal
 * @param time of the event, in microseconds since the epoch
 * @param kinship equal for all events that cannot be told apart in a shape without ids; 0 where there is no such shape
 * @param id the event's id
 * @param anchor names the event in every shape
 * @param operation what the records of one operation agree in; empty where the event makes an alert of its own
 */
record Hit(
        int rule,
        long identity,
        long location,
        long time,
        long kinship,
        String id,
        String anchor,
        Optional<String> operation) {
    /** In the order of time, which does not depend on the order in which events came. */
    static final Comparator<Hit> IN_TIME = Comparator.comparingLong(Hit::time).thenComparingLong(Hit::identity);

    Hit {
        requireNonNull(id, "id is null");
        requireNonNull(anchor, "anchor is null");
        requireNonNull(operation, "operation is null");
    }
}
