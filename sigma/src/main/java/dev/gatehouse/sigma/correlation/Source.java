package dev.gatehouse.sigma.correlation;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.sigma.Header;
import java.util.Map;

/** One of the rules that a correlation refers to. */
public sealed interface Source {
    /** What it says of itself. */
    Header header();

    /** By alias: the field that it means in the events of this rule. */
    Map<String, String> aliases();

    /** The field of its events that the correlation calls so. */
    default String field(String name) {
        return aliases().getOrDefault(name, name);
    }

    /** A rule, by its number among the rules that were linked. */
    record OfRule(int rule, Header header, Map<String, String> aliases) implements Source {
        public OfRule {
            requireNonNull(header, "header is null");
            aliases = Map.copyOf(aliases);
        }
    }

    /** Another correlation, by its number in the plan; it comes before those that refer to it. */
    record OfNode(int node, Header header, Map<String, String> aliases) implements Source {
        public OfNode {
            requireNonNull(header, "header is null");
            aliases = Map.copyOf(aliases);
        }
    }
}
