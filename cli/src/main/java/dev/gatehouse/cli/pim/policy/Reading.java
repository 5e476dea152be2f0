package dev.gatehouse.cli.pim.policy;

import java.util.Map;
import java.util.Optional;

/**
 * What reading a file needs: who is who, and where its mistakes are told.
 *
 * @param lines on which line a place is
 */
record Reading(People people, Map<String, Integer> lines, Problems problems) {
    Reading {
        lines = Map.copyOf(lines);
    }

    /** Tells that something is not as it must be. */
    <T> Optional<T> wrong(String at, String expected) {
        problems.add(lines.getOrDefault(at, 1), at + ": " + expected);
        return Optional.empty();
    }
}
