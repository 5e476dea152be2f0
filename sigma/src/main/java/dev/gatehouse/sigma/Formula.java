package dev.gatehouse.sigma;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.List;

/**
 * What a compiled rule asks of an event, as data: the very plan that a {@link Matcher} runs, for those who put rules into
 * another language.
 */
public sealed interface Formula {
    /** Every part holds. */
    record All(List<Formula> parts) implements Formula {
        public All {
            parts = List.copyOf(parts);
        }
    }

    /** One part holds. */
    record Any(List<Formula> parts) implements Formula {
        public Any {
            parts = List.copyOf(parts);
        }
    }

    /** The part does not hold. */
    record Not(Formula part) implements Formula {
        public Not {
            requireNonNull(part, "part is null");
        }
    }

    /**
     * The part holds for one element of a list; an absent list counts as one element without fields.
     *
     * @param group the {@link Field#group() group} of the fields that are read from that element
     */
    record Each(int group, Formula part) implements Formula {
        public Each {
            requireNonNull(part, "part is null");
        }
    }

    /** Something is asked of a field: of the element at hand where an {@link Each} of its group is around, else of all. */
    record Test(Subject field, Question question) implements Formula {
        public Test {
            requireNonNull(field, "field is null");
            requireNonNull(question, "question is null");
        }
    }

    /**
     * What is looked at.
     *
     * @param name the field's name, as its resolver has it
     * @param group the list that it is read from, or {@link Field#UNGROUPED}
     */
    record Subject(String name, int group) {
        public Subject {
            requireNonNull(name, "name is null");
        }
    }

    /** What is asked of a field, which may have any number of values. */
    sealed interface Question {}

    /** Some value that is not null is as one of these. */
    record IsOneOf(List<Wanted> wanted) implements Question {
        public IsOneOf {
            wanted = List.copyOf(wanted);
        }
    }

    /** The field has a value, be it null. */
    record IsPresent() implements Question {}

    /** The field has no value but null. */
    record IsMissing() implements Question {}

    /** Some value is, or begins, ends with or contains, a value of one of the other fields. */
    record IsAs(List<Subject> others, Part part, boolean cased) implements Question {
        public IsAs {
            others = List.copyOf(others);
            requireNonNull(part, "part is null");
        }
    }

    /** The text of the whole event contains one of these. */
    record IsSaid(List<Wanted> wanted) implements Question {
        public IsSaid {
            wanted = List.copyOf(wanted);
        }
    }

    /** Which part of one value another one is. */
    enum Part {
        WHOLE,
        START,
        END,
        INSIDE
    }

    /** What a value is to be. */
    sealed interface Wanted {}

    /** Like a text with wildcards. */
    record Like(List<Piece> pieces, boolean cased) implements Wanted {
        public Like {
            pieces = List.copyOf(pieces);
        }
    }

    /** A text in which a regular expression of RE2 occurs. */
    record Matching(String regex, boolean ignoreCase, boolean multiline, boolean dotAll) implements Wanted {
        public Matching {
            requireNonNull(regex, "regex is null");
        }
    }

    /** An address in a network such as {@code 198.51.100.0/24}; without a prefix it is one address. */
    record InNetwork(String network) implements Wanted {
        public InNetwork {
            requireNonNull(network, "network is null");
        }
    }

    /** A number that compares so. */
    record Compared(Bound.Operator operator, BigDecimal limit) implements Wanted {
        public Compared {
            requireNonNull(operator, "operator is null");
            requireNonNull(limit, "limit is null");
        }
    }

    /** A date of which some part, such as the hour, is looked at. */
    record OfDate(String part) implements Wanted {
        public OfDate {
            requireNonNull(part, "part is null");
        }
    }

    /** A part of a text with wildcards. */
    sealed interface Piece {}

    /** Characters that stand for themselves. */
    record Plain(String text) implements Piece {
        public Plain {
            requireNonNull(text, "text is null");
        }
    }

    /** Any number of characters. */
    record Anything() implements Piece {}

    /** Exactly one character. */
    record One() implements Piece {}
}
