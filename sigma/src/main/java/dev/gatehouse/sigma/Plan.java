package dev.gatehouse.sigma;

import java.util.List;

/** A compiled condition, over the numbers of atoms. */
sealed interface Plan {
    /** The atom holds. */
    record Test(int atom) implements Plan {}

    /** Every part holds. */
    record All(List<Plan> parts) implements Plan {
        public All {
            parts = List.copyOf(parts);
        }
    }

    /** One part holds. */
    record Any(List<Plan> parts) implements Plan {
        public Any {
            parts = List.copyOf(parts);
        }
    }

    /** The part does not hold. */
    record Not(Plan part) implements Plan {}

    /** The part holds for one element of the group's list; an absent list counts as one element without fields. */
    record Each(int group, Plan part) implements Plan {}

    /** All parts, or the only one. */
    static Plan all(List<Plan> parts) {
        return parts.size() == 1 ? parts.getFirst() : new All(parts);
    }

    /** Any part, or the only one. */
    static Plan any(List<Plan> parts) {
        return parts.size() == 1 ? parts.getFirst() : new Any(parts);
    }
}
