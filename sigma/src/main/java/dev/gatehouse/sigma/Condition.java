package dev.gatehouse.sigma;

import static java.util.Objects.requireNonNull;

import java.util.List;

/** A rule's condition: how its searches are joined. */
public sealed interface Condition {
    /** Every part holds. */
    record And(List<Condition> parts) implements Condition {
        public And {
            parts = List.copyOf(parts);
        }
    }

    /** One part holds. */
    record Or(List<Condition> parts) implements Condition {
        public Or {
            parts = List.copyOf(parts);
        }
    }

    /** The part does not hold. */
    record Not(Condition part) implements Condition {
        public Not {
            requireNonNull(part, "part is null");
        }
    }

    /** The search of that name holds. */
    record Ref(String name) implements Condition {
        public Ref {
            requireNonNull(name, "name is null");
        }
    }

    /**
     * {@code 1 of pattern} or {@code all of pattern}; {@code them} is the pattern {@code *}. A name that begins with an
     * underscore is chosen only by a pattern that begins with one.
     */
    record OfThem(Quantifier quantifier, String pattern) implements Condition {
        public OfThem {
            requireNonNull(quantifier, "quantifier is null");
            requireNonNull(pattern, "pattern is null");
        }

        /** Whether the pattern chooses that name. */
        public boolean chooses(String name) {
            boolean hidden = name.startsWith("_") && !pattern.startsWith("_");
            return !hidden && Wildcards.matches(pattern, name);
        }
    }

    /** How many of the chosen searches must hold. */
    enum Quantifier {
        ONE,
        ALL
    }
}
