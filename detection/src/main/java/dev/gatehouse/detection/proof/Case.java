package dev.gatehouse.detection.proof;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.sigma.Position;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * One test beside a rule file.
 *
 * @param at where it stands in the test file
 * @param fires the names of the file's rules and correlations that must fire, in lower case; others that raise alerts
 *     must not
 * @param events what happens, in order
 */
public record Case(String name, Position at, Set<String> fires, List<Sample> events) {
    public Case {
        requireNonNull(name, "name is null");
        requireNonNull(at, "at is null");
        fires = Collections.unmodifiableSet(new TreeSet<>(fires));
        events = List.copyOf(events);
        if (events.isEmpty()) {
            throw new IllegalArgumentException("a test without events");
        }
    }
}
