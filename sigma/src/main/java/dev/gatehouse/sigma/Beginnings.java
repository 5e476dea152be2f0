package dev.gatehouse.sigma;

import java.util.Map;

/** Finds where in a text one of many literals may begin. */
final class Beginnings {
    /*
     * At each place of the text the next few bytes, as many as the shortest literal has, are looked up in a small bit set
     * of the literals' beginnings. No look depends on the one before, so that the processor does several at once; to move
     * by as much as the bytes allow, as Wu and Manber do, looks at fewer places and is slower. Here case is ignored more
     * than it should be (the bit 0x20 of every byte). What passes is looked up in a table of the beginnings themselves.
     */
    private static final int LONGEST = 8;
    private static final int LEAST = 8;
    private static final int FEWEST_BITS = 64;
    private static final long SMALL = 0x2020202020202020L;
    private static final long PRIME = 0x9e3779b97f4a7c15L;

    private final int width;
    private final long mask;
    private final int bitShift;
    private final long[] bits;
    private final int shift;
    private final long[] words;
    private final int[] states;

    /** How many bytes of the literals are their beginnings, where the shortest has so many. */
    static int width(int shortest) {
        return Math.min(shortest, LONGEST);
    }

    /** The beginnings, all of one width, each with a number above zero. */
    Beginnings(int width, Map<Hint.Literal, Integer> numbers) {
        this.width = width;
        mask = width == LONGEST ? -1 : (1L << (8 * width)) - 1;
        bits = new long[Math.max(FEWEST_BITS, Integer.highestOneBit(numbers.size()) * 2)];
        bitShift = Long.numberOfLeadingZeros(bits.length * 64L - 1);
        int capacity = Math.max(LEAST, Integer.highestOneBit(numbers.size()) * 4);
        shift = Long.numberOfLeadingZeros(capacity - 1L);
        words = new long[capacity];
        states = new int[capacity];
        numbers.forEach((literal, number) -> {
            long word = word(literal.bytes(), 0);
            int bit = bit(word);
            bits[bit >>> 6] |= 1L << bit;
            int at = (int) ((word * PRIME) >>> shift);
            while (states[at] != 0) {
                at = at + 1 & (words.length - 1);
            }
            words[at] = word;
            states[at] = number;
        });
    }

    /** The first place from {@code from} on where a literal may begin, or a negative number where none does. */
    int next(byte[] bytes, int from, int end) {
        int last = end - width;
        int wide = Math.min(last, bytes.length - Long.BYTES);
        int at = from;
        for (; at <= wide; at++) {
            if (isSet(bit((long) Fold.LONGS.get(bytes, at)))) {
                return at;
            }
        }
        for (; at <= last; at++) {
            if (isSet(bit(word(bytes, at)))) {
                return at;
            }
        }
        return -1;
    }

    /** The number of the beginning that stands at a place, or 0. */
    int number(byte[] bytes, int from) {
        long word = from <= bytes.length - Long.BYTES ? (long) Fold.LONGS.get(bytes, from) & mask : word(bytes, from);
        word = Fold.lower(word);
        int at = (int) ((word * PRIME) >>> shift);
        while (states[at] != 0 && words[at] != word) {
            at = at + 1 & (words.length - 1);
        }
        return states[at];
    }

    private boolean isSet(int bit) {
        return ((bits[(bit >>> 6) & (bits.length - 1)] >>> bit) & 1) != 0;
    }

    private int bit(long word) {
        return (int) ((((word | SMALL) & mask) * PRIME) >>> bitShift);
    }

    private long word(byte[] bytes, int at) {
        long word = 0;
        for (int i = 0; i < width; i++) {
            word |= (bytes[at + i] & 0xffL) << (8 * i);
        }
        return word;
    }
}
