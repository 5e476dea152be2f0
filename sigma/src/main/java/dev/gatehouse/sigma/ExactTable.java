package dev.gatehouse.sigma;

import java.util.Arrays;
import java.util.List;

/** Finds the one literal that a whole value equals, whatever the case of ASCII letters. */
final class ExactTable {
    private static final int NONE = -1;

    private final long[] hashes;
    private final byte[][] literals;
    private final int[] patterns;
    private final int mask;
    private final int size;

    /** Bit n is set where a literal has n bytes, counted modulo 64. */
    private final long lengths;

    ExactTable(List<Automaton.Entry> entries) {
        size = entries.size();
        int capacity = Integer.highestOneBit(Math.max(4, size * 4 - 1));
        mask = capacity - 1;
        hashes = new long[capacity];
        literals = new byte[capacity][];
        patterns = new int[capacity];
        Arrays.fill(patterns, NONE);
        long seen = 0;
        for (Automaton.Entry entry : entries) {
            byte[] literal = entry.literal().bytes();
            long hash = Fold.hash(literal, 0, literal.length);
            int at = (int) (hash >>> 32) & mask;
            while (patterns[at] != NONE) {
                at = at + 1 & mask;
            }
            hashes[at] = hash;
            literals[at] = literal;
            patterns[at] = entry.pattern();
            seen |= 1L << literal.length;
        }
        lengths = seen;
    }

    boolean isEmpty() {
        return size == 0;
    }

    /** The pattern of the literal that the value equals, or a negative number; beyond ASCII it must be folded. */
    int find(byte[] bytes, int start, int end) {
        if ((lengths >>> (end - start) & 1) == 0) {
            return NONE;
        }
        long hash = Fold.hash(bytes, start, end);
        int at = (int) (hash >>> 32) & mask;
        while (patterns[at] != NONE) {
            if (hashes[at] == hash && Fold.equal(literals[at], bytes, start, end)) {
                return patterns[at];
            }
            at = at + 1 & mask;
        }
        return NONE;
    }
}
