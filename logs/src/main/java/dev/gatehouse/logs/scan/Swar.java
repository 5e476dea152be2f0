package dev.gatehouse.logs.scan;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Eight bytes at a time in a long, the first byte lowest. */
final class Swar {
    static final long ONES = 0x0101010101010101L;
    static final long HIGH = ONES << 7;
    static final long LOW7 = ~HIGH;
    private static final long QUOTES = '"' * ONES;
    private static final long BACKSLASHES = '\\' * ONES;
    private static final long SPACES = ' ' * ONES;
    private static final long NEWLINES = '\n' * ONES;
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private Swar() {}

    static long load(byte[] buffer, int at) {
        return (long) LONGS.get(buffer, at);
    }

    /**
     * The high bit of each byte that is a quote, a backslash or a control character. A borrow may set bits above the
     * first such byte: the lowest set bit is right, and so is zero.
     */
    static long textEnds(long word) {
        return (((word ^ QUOTES) - ONES) | ((word ^ BACKSLASHES) - ONES) | (word - SPACES)) & ~word & HIGH;
    }

    /** As {@link #textEnds}, without the quote. */
    static long oddities(long word) {
        return (((word ^ BACKSLASHES) - ONES) | (word - SPACES)) & ~word & HIGH;
    }

    /** The high bit of each byte that equals {@code value} (7 bits), exactly; other bits are noise. */
    static long equal(long word, int value) {
        return (((word ^ (value ^ 0x7F) * ONES) & LOW7) + ONES) & ~word;
    }

    /** The high bit of each control character, exactly; other bits are noise. */
    static long controls(long word) {
        return ~(((word & LOW7) + 3 * SPACES) | word);
    }

    /** The high bits of the eight bytes as the low eight bits. */
    static long gather(long word) {
        return (((word >>> 7) & ONES) * 0x0102040810204080L) >>> 56;
    }

    /** The first newline from {@code from} on, or {@code to}. */
    static int newline(byte[] buffer, int from, int to) {
        int at = from;
        for (; at <= to - 8; at += 8) {
            long word = load(buffer, at);
            long hits = ((word ^ NEWLINES) - ONES) & ~word & HIGH;
            if (hits != 0) {
                return at + (Long.numberOfTrailingZeros(hits) >>> 3);
            }
        }
        while (at < to && buffer[at] != '\n') {
            at++;
        }
        return at;
    }

    /** The first byte from {@code from} on that is no white space, or {@code to}. */
    static int blank(byte[] buffer, int from, int to) {
        int at = from;
        while (at < to && isBlank(buffer[at])) {
            at++;
            if (at <= to - 8 && load(buffer, at) == SPACES) {
                at += 8;
            }
        }
        return at;
    }

    static boolean isBlank(byte b) {
        return b == ' ' || b == '\n' || b == '\r' || b == '\t';
    }
}
