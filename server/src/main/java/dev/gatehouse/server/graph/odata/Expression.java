package dev.gatehouse.server.graph.odata;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** A filter as it was read. Its text is a filter that means the same. */
public sealed interface Expression {
    /** How two operands are compared. */
    enum Comparison {
        EQ,
        NE,
        GT,
        GE,
        LT,
        LE;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** How text is looked for in text. */
    enum Search {
        STARTS_WITH("startswith"),
        ENDS_WITH("endswith"),
        CONTAINS("contains");

        private final String word;

        Search(String word) {
            this.word = word;
        }

        @Override
        public String toString() {
            return word;
        }
    }

    /** Whether something holds for any or for all of several. */
    enum Quantifier {
        ANY,
        ALL;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** All of these. */
    record And(List<Expression> all) implements Expression {
        public And {
            all = List.copyOf(all);
        }

        @Override
        public String toString() {
            return all.stream().map(Expression::grouped).collect(Collectors.joining(" and "));
        }
    }

    /** One of these at least. */
    record Or(List<Expression> all) implements Expression {
        public Or {
            all = List.copyOf(all);
        }

        @Override
        public String toString() {
            return all.stream().map(Expression::grouped).collect(Collectors.joining(" or "));
        }
    }

    /** The opposite. */
    record Not(Expression of) implements Expression {
        public Not {
            requireNonNull(of, "of is null");
        }

        @Override
        public String toString() {
            return "not " + grouped(of);
        }
    }

    /** A comparison. */
    record Compare(Operand left, Comparison how, Operand right) implements Expression {
        public Compare {
            requireNonNull(left, "left is null");
            requireNonNull(how, "how is null");
            requireNonNull(right, "right is null");
        }

        @Override
        public String toString() {
            return left + " " + how + " " + right;
        }
    }

    /** Whether it is one of several. */
    record In(Operand left, List<Literal> those) implements Expression {
        public In {
            requireNonNull(left, "left is null");
            those = List.copyOf(those);
        }

        @Override
        public String toString() {
            return left + " in " + those.stream().map(Literal::toString).collect(Collectors.joining(", ", "(", ")"));
        }
    }

    /** Text in text. */
    record Find(Search how, Operand in, Operand what) implements Expression {
        public Find {
            requireNonNull(how, "how is null");
            requireNonNull(in, "in is null");
            requireNonNull(what, "what is null");
        }

        @Override
        public String toString() {
            return how + "(" + in + ", " + what + ")";
        }
    }

    /** Whether a property that is true or false is true. */
    record Holds(Operand.Path property) implements Expression {
        public Holds {
            requireNonNull(property, "property is null");
        }

        @Override
        public String toString() {
            return property.toString();
        }
    }

    /**
     * Whether the entity, or one of its parts, is of a type.
     *
     * @param type such as {@code microsoft.graph.user}
     */
    record IsOf(Optional<Operand.Path> what, String type) implements Expression {
        public IsOf {
            requireNonNull(what, "what is null");
            requireNonNull(type, "type is null");
        }

        @Override
        public String toString() {
            return "isof(" + what.map(path -> path + ", ").orElse("") + new Literal.Text(type) + ")";
        }
    }

    /** Whether something holds for any or all of what a property has; where nothing is asked, whether it has any. */
    record Some(Operand.Path of, Quantifier how, String variable, Optional<Expression> holds) implements Expression {
        public Some {
            requireNonNull(of, "of is null");
            requireNonNull(how, "how is null");
            requireNonNull(variable, "variable is null");
            requireNonNull(holds, "holds is null");
        }

        @Override
        public String toString() {
            return of + "/" + how + "("
                    + holds.map(asked -> variable + ": " + asked).orElse("") + ")";
        }
    }

    private static String grouped(Expression one) {
        return one instanceof And || one instanceof Or || one instanceof Not ? "(" + one + ")" : one.toString();
    }
}
