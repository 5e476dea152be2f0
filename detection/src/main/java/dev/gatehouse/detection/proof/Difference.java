package dev.gatehouse.detection.proof;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.detection.rules.AlertRule;
import dev.gatehouse.detection.rules.CorrelationRule;
import dev.gatehouse.detection.rules.Rule;
import dev.gatehouse.logs.Table;
import dev.gatehouse.sigma.Trace;
import java.util.List;
import java.util.Optional;

/** A rule or correlation that did otherwise than a test expects. */
public sealed interface Difference {
    /** Which one. */
    AlertRule rule();

    /** Whether it should have fired. */
    boolean expected();

    /**
     * A rule.
     *
     * @param event which of the test's events it was judged by: the one it fired on or, where it did not, the nearest; from 1
     * @param table the table of that event
     * @param trace the rule held against that event; empty where it does not judge rows of that table
     */
    record OfRule(Rule rule, boolean expected, int event, Table table, Optional<Trace> trace) implements Difference {
        public OfRule {
            requireNonNull(rule, "rule is null");
            requireNonNull(table, "table is null");
            requireNonNull(trace, "trace is null");
        }
    }

    /**
     * A correlation.
     *
     * @param trace the correlation held against all events; empty where it was refused
     * @param inner of one that is silent: the correlations that it refers to, itself or through others, and that are too
     * @param silent of one that is silent: the rules among these that hold for no event
     */
    record OfCorrelation(
            CorrelationRule rule,
            boolean expected,
            Optional<CorrelationTrace> trace,
            List<CorrelationTrace> inner,
            List<OfRule> silent)
            implements Difference {
        public OfCorrelation {
            requireNonNull(rule, "rule is null");
            requireNonNull(trace, "trace is null");
            inner = List.copyOf(inner);
            silent = List.copyOf(silent);
        }
    }
}
