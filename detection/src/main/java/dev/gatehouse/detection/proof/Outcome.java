package dev.gatehouse.detection.proof;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What came of running a test.
 *
 * @param fired the names of the rules and correlations that fired, in lower case: those that raise alerts, or were named
 * @param differences what did otherwise than expected; nothing where the test passed
 */
public record Outcome(Case test, Set<String> fired, List<Difference> differences) {
    public Outcome {
        requireNonNull(test, "test is null");
        fired = Collections.unmodifiableSet(new TreeSet<>(fired));
        differences = List.copyOf(differences);
    }

    /** Whether everything did as expected. */
    public boolean passed() {
        return differences.isEmpty();
    }
}
