package dev.gatehouse.logs.query;

import java.util.Arrays;

/** The part of a stream that is still needed, by its positions in the stream. */
final class Window {
    private byte[] bytes = new byte[1 << 16];
    private long base;
    private int filled;

    /** Adds what comes next in the stream. */
    void append(byte[] source, int from, int to) {
        if (bytes.length - filled < to - from) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length + bytes.length / 2, filled + to - from));
        }
        System.arraycopy(source, from, bytes, filled, to - from);
        filled += to - from;
    }

    /** Forgets what lies before a position. */
    void forget(long position) {
        int gone = index(position);
        if (gone > 0) {
            System.arraycopy(bytes, gone, bytes, 0, filled - gone);
            base += gone;
            filled -= gone;
        }
    }

    /** The position after the last byte. */
    long end() {
        return base + filled;
    }

    /** The first position that is still here. */
    long start() {
        return base;
    }

    byte at(long position) {
        return bytes[index(position)];
    }

    byte[] bytes() {
        return bytes;
    }

    /** Where a position lies in the bytes. */
    int index(long position) {
        return (int) (position - base);
    }
}
