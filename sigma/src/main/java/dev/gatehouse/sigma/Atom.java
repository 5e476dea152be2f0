package dev.gatehouse.sigma;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;

/** The smallest question about an event; rules that ask the same share it, and its answer is kept for the event. */
sealed interface Atom {
    Place place();

    /** Some value of the field passes one of the tests. */
    record Values(Place place, SequencedSet<ValueTest> tests) implements Atom {
        public Values {
            tests = Collections.unmodifiableSequencedSet(new LinkedHashSet<>(tests));
        }
    }

    /** The field has a value, be it null. */
    record Present(Place place) implements Atom {}

    /** The field has no value but null. */
    record Missing(Place place) implements Atom {}

    /** Some value of the field is, or has as a part, a value of one of the other fields. */
    record SameAs(Place place, List<Place> others, Affix affix, boolean cased) implements Atom {
        public SameAs {
            others = List.copyOf(others);
        }
    }
}
