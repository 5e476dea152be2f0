package dev.gatehouse.detection.sentinel;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** A condition of KQL that is true or false, and never null. */
sealed interface Logic {
    /** True or false of every row. */
    record Always(boolean value) implements Logic {
        static final Always TRUE = new Always(true);
        static final Always FALSE = new Always(false);
    }

    /**
     * A comparison.
     *
     * @param late whether it needs what is only worked out further down in the query
     */
    record Leaf(String kql, boolean late) implements Logic {
        public Leaf {
            requireNonNull(kql, "kql is null");
        }
    }

    /** Every part holds. */
    record And(List<Logic> parts) implements Logic {
        public And {
            parts = List.copyOf(parts);
        }
    }

    /** One part holds. */
    record Or(List<Logic> parts) implements Logic {
        public Or {
            parts = List.copyOf(parts);
        }
    }

    /** The part does not hold. */
    record Not(Logic part) implements Logic {
        public Not {
            requireNonNull(part, "part is null");
        }
    }

    /** A comparison of what a row has. */
    static Logic of(String kql) {
        return new Leaf(kql, false);
    }

    /** A comparison of what is worked out on the way. */
    static Logic late(String kql) {
        return new Leaf(kql, true);
    }

    /** All of these, as simply as can be. */
    static Logic and(List<Logic> parts) {
        Set<Logic> left = new LinkedHashSet<>();
        for (Logic part : parts) {
            if (part.equals(Always.FALSE)) {
                return Always.FALSE;
            }
            left.addAll(part instanceof And and ? and.parts() : List.of(part));
        }
        left.remove(Always.TRUE);
        return left.isEmpty() ? Always.TRUE : left.size() == 1 ? left.iterator().next() : new And(List.copyOf(left));
    }

    /** Any of these, as simply as can be. */
    static Logic or(List<Logic> parts) {
        Set<Logic> left = new LinkedHashSet<>();
        for (Logic part : parts) {
            if (part.equals(Always.TRUE)) {
                return Always.TRUE;
            }
            left.addAll(part instanceof Or or ? or.parts() : List.of(part));
        }
        left.remove(Always.FALSE);
        return left.isEmpty()
                ? Always.FALSE
                : left.size() == 1 ? left.iterator().next() : new Or(List.copyOf(left));
    }

    /** The opposite. */
    static Logic not(Logic part) {
        return switch (part) {
            case Always always -> always.value() ? Always.FALSE : Always.TRUE;
            case Not not -> not.part();
            default -> new Not(part);
        };
    }

    /** Both. */
    default Logic and(Logic other) {
        return and(List.of(this, other));
    }

    /** One of both. */
    default Logic or(Logic other) {
        return or(List.of(this, other));
    }

    /** What must be true of a row for this to hold, as far as the row itself says it. */
    default Logic early() {
        return early(true);
    }

    private boolean isLate() {
        return switch (this) {
            case Always always -> false;
            case Leaf leaf -> leaf.late();
            case Not not -> not.part().isLate();
            case And and -> and.parts().stream().anyMatch(Logic::isLate);
            case Or or -> or.parts().stream().anyMatch(Logic::isLate);
        };
    }

    private Logic early(boolean wanted) {
        if (!isLate()) {
            return wanted ? this : not(this);
        }
        return switch (this) {
            case Always always -> always.value() == wanted ? Always.TRUE : Always.FALSE;
            case Leaf leaf -> leaf.late() ? Always.TRUE : wanted ? leaf : not(leaf);
            case Not not -> not.part().early(!wanted);
            case And and -> joined(and.parts(), wanted, wanted);
            case Or or -> joined(or.parts(), wanted, !wanted);
        };
    }

    private static Logic joined(List<Logic> parts, boolean wanted, boolean all) {
        List<Logic> early = new ArrayList<>();
        parts.forEach(part -> early.add(part.early(wanted)));
        return all ? and(early) : or(early);
    }

    /** The same, of what is worked out on the way. */
    default Logic asLate() {
        return switch (this) {
            case Always always -> always;
            case Leaf leaf -> late(leaf.kql());
            case Not not -> not(not.part().asLate());
            case And and -> and(and.parts().stream().map(Logic::asLate).toList());
            case Or or -> or(or.parts().stream().map(Logic::asLate).toList());
        };
    }

    /** What is left to ask of rows for which the other is true already. */
    default Logic beyond(Logic other) {
        List<Logic> known = other instanceof And and ? and.parts() : List.of(other);
        List<Logic> parts = this instanceof And and ? and.parts() : List.of(this);
        return and(parts.stream().filter(part -> !known.contains(part)).toList());
    }

    /** As KQL, in parentheses where it stands among others. */
    default String kql() {
        return switch (this) {
            case Always always -> Boolean.toString(always.value());
            case Leaf leaf -> leaf.kql();
            case Not not -> "not(" + not.part().kql() + ")";
            case And and -> and.parts().stream().map(Logic::nested).collect(Collectors.joining(" and "));
            case Or or -> or.parts().stream().map(Logic::nested).collect(Collectors.joining(" or "));
        };
    }

    private String nested() {
        return this instanceof And || this instanceof Or ? "(" + kql() + ")" : kql();
    }
}
