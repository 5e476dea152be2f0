package dev.gatehouse.sigma;

import java.util.Arrays;
import java.util.Objects;

/**
 * What must be true of a value for a test to hold: it has a literal, in a certain place, whatever the case.
 *
 * @param sufficient whether nothing else must be true
 */
record Hint(Affix place, Literal literal, boolean sufficient) {
    /** Longer literals are cut to this, so that hostile rules do not blow up the automaton. */
    private static final int LONGEST = 64;

    /** Folded UTF-8 bytes, compared by content. */
    static final class Literal {
        private final byte[] bytes;

        Literal(byte[] bytes) {
            this.bytes = bytes;
        }

        byte[] bytes() {
            return bytes;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Literal literal && Arrays.equals(bytes, literal.bytes);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(bytes);
        }
    }

    Hint {
        Objects.requireNonNull(place, "place is null");
        Objects.requireNonNull(literal, "literal is null");
    }

    static Hint of(Affix place, byte[] folded, boolean sufficient) {
        if (folded.length <= LONGEST || place == Affix.WHOLE) {
            return new Hint(place, new Literal(folded), sufficient);
        }
        int from = place == Affix.END ? folded.length - LONGEST : 0;
        return new Hint(place, new Literal(Arrays.copyOfRange(folded, from, from + LONGEST)), false);
    }
}
