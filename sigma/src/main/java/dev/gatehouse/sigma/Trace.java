package dev.gatehouse.sigma;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;

/** A rule's condition held against one event: the same tree, with the outcome of every part. */
public sealed interface Trace {
    /** Whether this part holds. */
    boolean holds();

    /** Parts that must all hold. */
    record All(List<Trace> parts, boolean holds) implements Trace {
        public All {
            parts = List.copyOf(parts);
        }
    }

    /** Parts of which one must hold. */
    record Any(List<Trace> parts, boolean holds) implements Trace {
        public Any {
            parts = List.copyOf(parts);
        }
    }

    /** A part that must not hold. */
    record Not(Trace part) implements Trace {
        public Not {
            requireNonNull(part, "part is null");
        }

        @Override
        public boolean holds() {
            return !part.holds();
        }
    }

    /** A search, by its name. */
    record Named(String name, Trace part) implements Trace {
        public Named {
            requireNonNull(name, "name is null");
            requireNonNull(part, "part is null");
        }

        @Override
        public boolean holds() {
            return part.holds();
        }
    }

    /** {@code 1 of x*} or {@code all of x*}, with the searches that the pattern chooses. */
    record OfThem(Condition.OfThem of, List<Trace> parts, boolean holds) implements Trace {
        public OfThem {
            requireNonNull(of, "of is null");
            parts = List.copyOf(parts);
        }
    }

    /**
     * Tests that must hold for the same element of a list, seen on one for which they do or else the one that is nearest.
     *
     * @param number the element's number, from 1
     * @param count how many elements the list has
     */
    record Element(int number, int count, Trace part) implements Trace {
        public Element {
            requireNonNull(part, "part is null");
        }

        @Override
        public boolean holds() {
            return part.holds();
        }
    }

    /**
     * One test.
     *
     * @param field the field as the rule names it
     * @param column the name of the field that is read; {@link Why#WHOLE_EVENT} for a keyword
     * @param reads what is read
     * @param at where the test stands in the rule
     * @param words what is asked of the field
     * @param values the first values that it has, as text; none for a keyword
     * @param count how many values it has; 0 where it is absent
     */
    record Test(
            String field,
            String column,
            Reads reads,
            Position at,
            String words,
            List<String> values,
            int count,
            boolean holds)
            implements Trace {
        public Test {
            requireNonNull(field, "field is null");
            requireNonNull(column, "column is null");
            requireNonNull(reads, "reads is null");
            requireNonNull(at, "at is null");
            requireNonNull(words, "words is null");
            values = List.copyOf(values);
        }
    }

    /** What a test reads of an event. */
    enum Reads {
        FIELD,
        /** Its whole text. */
        WHOLE_EVENT,
        /** Nothing: no event has such a field. */
        NOTHING
    }

    /** A test that an outcome rests on, and whether the condition wants it to hold. */
    record Reason(Test test, boolean wanted) {
        public Reason {
            requireNonNull(test, "test is null");
        }

        /** Whether the test did as the condition wants. */
        public boolean satisfied() {
            return test.holds() == wanted;
        }
    }

    /** The tests that the outcome rests on: why it holds, or why it does not. */
    default List<Reason> reasons() {
        List<Reason> reasons = new ArrayList<>();
        collect(this, true, true, reasons);
        return reasons.stream().distinct().toList();
    }

    /** All tests. */
    default List<Reason> tests() {
        List<Reason> tests = new ArrayList<>();
        collect(this, true, false, tests);
        return tests;
    }

    private static void collect(Trace trace, boolean wanted, boolean decisive, List<Reason> into) {
        switch (trace) {
            case Test test -> into.add(new Reason(test, wanted));
            case Not not -> collect(not.part(), !wanted, decisive, into);
            case Named named -> collect(named.part(), wanted, decisive, into);
            case Element element -> collect(element.part(), wanted, decisive, into);
            case All all -> collect(all.parts(), all.holds(), wanted, decisive, into);
            case Any any -> collect(any.parts(), any.holds(), wanted, decisive, into);
            case OfThem of -> collect(of.parts(), of.holds(), wanted, decisive, into);
        }
    }

    private static void collect(List<Trace> parts, boolean holds, boolean wanted, boolean decisive, List<Reason> into) {
        for (Trace part : parts) {
            if (!decisive || part.holds() == holds) {
                collect(part, wanted, decisive, into);
            }
        }
    }
}
