package dev.gatehouse.detection.proof;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.detection.rules.Rule;
import dev.gatehouse.logs.Table;
import dev.gatehouse.sigma.Trace;
import java.util.Optional;

/**
 * A rule that did otherwise than a test expects.
 *
 * @param expected whether it should have fired
 * @param event which of the test's events it was judged by: the one it fired on or, where it did not, the nearest; from 1
 * @param table the table of that event
 * @param trace the rule held against that event; empty where it does not judge rows of that table
 */
public record Difference(Rule rule, boolean expected, int event, Table table, Optional<Trace> trace) {
    public Difference {
        requireNonNull(rule, "rule is null");
        requireNonNull(table, "table is null");
        requireNonNull(trace, "trace is null");
    }
}
