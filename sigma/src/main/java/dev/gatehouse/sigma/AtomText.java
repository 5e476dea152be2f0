package dev.gatehouse.sigma;

import java.util.ArrayList;
import java.util.List;

/** Says in words what an atom asks of its field. */
final class AtomText {
    private static final int MOST_TESTS = 5;

    private AtomText() {}

    static String of(Atom atom) {
        return switch (atom) {
            case Atom.Present present -> "is present";
            case Atom.Missing missing -> "is absent or null";
            case Atom.SameAs same -> same(same);
            case Atom.Values values -> values(values);
        };
    }

    private static String same(Atom.SameAs same) {
        String verb = switch (same.affix()) {
            case WHOLE -> "equals field ";
            case START -> "starts with field ";
            case END -> "ends with field ";
            case INSIDE -> "contains field ";
        };
        return verb
                + String.join(" or ", same.others().stream().map(Place::name).toList());
    }

    private static String values(Atom.Values values) {
        List<String> words = new ArrayList<>();
        values.tests().stream().limit(MOST_TESTS).map(ValueTest::describe).forEach(words::add);
        if (values.tests().size() > MOST_TESTS) {
            words.add((values.tests().size() - MOST_TESTS) + " more");
        }
        return String.join(" or ", words);
    }
}
