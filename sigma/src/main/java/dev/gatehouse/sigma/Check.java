package dev.gatehouse.sigma;

import java.util.List;

/** What a field test asks of its field, once its modifiers are applied. */
sealed interface Check {
    /** Some value passes one of the tests or, with {@code all}, every test is passed by some value. */
    record Values(List<ValueTest> tests, boolean all) implements Check {
        public Values {
            tests = List.copyOf(tests);
        }
    }

    /** The field is there, be it empty or null; or it is not. */
    record Present(boolean wanted) implements Check {}

    /** The field is absent or null. */
    record Missing() implements Check {}

    /** The field has a value in common with another field of the event, or has that one's value as a part. */
    record SameAs(List<String> fields, Affix affix, boolean cased, boolean all) implements Check {
        public SameAs {
            fields = List.copyOf(fields);
        }
    }
}
