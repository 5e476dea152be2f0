package dev.gatehouse.sigma;

import java.util.Arrays;
import java.util.List;

/** Finds where in a text a literal may begin, mostly without looking at every byte. */
final class LiteralFilter {
    /*
     * The idea of Wu and Manber ("A fast algorithm for multi-pattern searching", 1994). A window as long as the shortest
     * literal moves over the text. Its last three bytes say how far it may move without missing a literal's beginning;
     * where they say zero, the whole window is looked up in a bit set of the literals' beginnings. Case is ignored more
     * than it should be (the bit 0x20 of every byte in the table), which only makes more candidates. With many or short
     * literals the windows hardly move and the filter is off.
     */
    private static final int BLOCK = 3;
    private static final int LONGEST_WINDOW = 8;
    private static final int TABLE = 1 << 13;
    private static final double LEAST_SHIFT = 1.2;

    private final int window;
    private final long mask;
    private final byte[] shifts = new byte[TABLE];
    private final long[] beginnings;
    private final boolean useful;

    LiteralFilter(List<byte[]> literals) {
        int shortest =
                literals.stream().mapToInt(literal -> literal.length).min().orElse(0);
        window = Math.min(shortest, LONGEST_WINDOW);
        mask = window == LONGEST_WINDOW ? -1 : (1L << (8 * window)) - 1;
        beginnings = new long[Math.max(16, Integer.highestOneBit(literals.size()))];
        if (window < BLOCK) {
            useful = false;
            return;
        }
        Arrays.fill(shifts, (byte) (window - BLOCK + 1));
        for (byte[] literal : literals) {
            for (int end = BLOCK; end <= window; end++) {
                int block = block(literal, end - BLOCK);
                shifts[block] = (byte) Math.min(shifts[block], window - end);
            }
            int bit = bit(word(literal, 0));
            beginnings[bit >>> 6] |= 1L << bit;
        }
        long sum = 0;
        for (byte shift : shifts) {
            sum += shift;
        }
        useful = sum >= LEAST_SHIFT * TABLE;
    }

    /** The first place from {@code from} on where a literal may begin, or a negative number where none does. */
    int next(byte[] bytes, int from, int end) {
        if (!useful) {
            return from < end ? from : -1;
        }
        int at = from;
        int last = end - window;
        while (at <= last) {
            int shift = shifts[block(bytes, at + window - BLOCK)];
            if (shift > 0) {
                at += shift;
            } else {
                int bit = bit(word(bytes, at));
                if (((beginnings[bit >>> 6] >>> bit) & 1) != 0) {
                    return at;
                }
                at++;
            }
        }
        return -1;
    }

    private static int block(byte[] bytes, int at) {
        int block = (bytes[at] | 0x20) + (bytes[at + 1] | 0x20) * 37 + (bytes[at + 2] | 0x20) * 1369;
        return block & (TABLE - 1);
    }

    /** The bytes of the window, ASCII letters made small. */
    private long word(byte[] bytes, int at) {
        if (at + Long.BYTES <= bytes.length) {
            return Fold.lower((long) Fold.LONGS.get(bytes, at) & mask);
        }
        long word = 0;
        for (int i = 0; i < window; i++) {
            word |= (bytes[at + i] & 0xffL) << (8 * i);
        }
        return Fold.lower(word);
    }

    private int bit(long word) {
        return (int) ((word * 0x9e3779b97f4a7c15L) >>> 40) & (beginnings.length * 64 - 1);
    }
}
