package dev.gatehouse.detection.watch;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.detection.rules.CorrelationRule;
import dev.gatehouse.sigma.correlation.Habits;
import dev.gatehouse.sigma.correlation.KeyState;
import dev.gatehouse.sigma.correlation.Node;
import java.util.List;

/**
 * What a baseline remembers of one key, as it was when it was asked.
 *
 * @param rule the correlation
 * @param key the values of its {@code group-by}, as Sigma compares them
 */
public record KeptBaseline(CorrelationRule rule, Node node, List<String> key, KeyState state) {
    public KeptBaseline {
        requireNonNull(rule, "rule is null");
        requireNonNull(node, "node is null");
        key = List.copyOf(key);
        requireNonNull(state, "state is null");
    }

    /** What is usual at a time, in microseconds since the epoch. */
    public Habits at(long time) {
        return Habits.of(node, state, time);
    }
}
