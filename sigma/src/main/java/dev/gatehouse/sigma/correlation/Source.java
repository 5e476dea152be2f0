package dev.gatehouse.sigma.correlation;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.sigma.Header;

/** One of the rules that a correlation refers to. */
public sealed interface Source {
    /** What it says of itself. */
    Header header();

    /** A rule, by its number among the rules that were linked. */
    record OfRule(int rule, Header header) implements Source {
        public OfRule {
            requireNonNull(header, "header is null");
        }
    }

    /** Another correlation, by its number in the plan; it comes before those that refer to it. */
    record OfNode(int node, Header header) implements Source {
        public OfNode {
            requireNonNull(header, "header is null");
        }
    }
}
