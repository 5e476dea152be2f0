package dev.gatehouse.sigma;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How an atom is answered: which lookups must be done first, and which tests they cannot settle.
 *
 * @param slot the number of its slot; negative where no event has the field
 * @param exact whether the slot's exact values must be looked up
 * @param literals whether the slot's literals must be looked up
 * @param hard the tests that no lookup proves, each with the pattern that must be found first
 */
record AtomTests(Atom atom, int slot, boolean exact, boolean literals, List<Hard> hard) {
    /** A test to run on values; {@code pattern} is negative where nothing need be found first. */
    record Hard(ValueTest test, int pattern) {}

    AtomTests {
        hard = List.copyOf(hard);
    }

    static AtomTests of(Atom atom, RuleIndex index) {
        boolean exact = false;
        boolean literals = false;
        List<Hard> hard = new ArrayList<>();
        if (atom instanceof Atom.Values values) {
            for (ValueTest test : values.tests()) {
                Optional<Hint> hint = test.hint();
                exact |= hint.filter(known -> known.place() == Affix.WHOLE).isPresent();
                literals |= hint.filter(known -> known.place() != Affix.WHOLE).isPresent();
                if (hint.filter(Hint::sufficient).isEmpty()) {
                    hard.add(new Hard(test, index.pattern(atom, test)));
                }
            }
        }
        return new AtomTests(atom, index.slot(atom), exact, literals, hard);
    }
}
