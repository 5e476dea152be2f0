package dev.gatehouse.logs;

/** Comparisons of pieces of byte arrays. */
final class Bytes {
    private Bytes() {}

    /** Whether {@code bytes[from, to)} is {@code folded} (lower case) but for ASCII case. */
    static boolean equalsFolded(byte[] bytes, int from, int to, byte[] folded) {
        if (to - from != folded.length) {
            return false;
        }
        for (int i = 0; i < folded.length; i++) {
            if (fold(bytes[from + i]) != folded[i]) {
                return false;
            }
        }
        return true;
    }

    /** Whether {@code bytes[from, to)} contains {@code folded} (lower case) but for ASCII case. */
    static boolean containsFolded(byte[] bytes, int from, int to, byte[] folded) {
        for (int at = from; at + folded.length <= to; at++) {
            if (equalsFolded(bytes, at, at + folded.length, folded)) {
                return true;
            }
        }
        return false;
    }

    private static byte fold(byte b) {
        return b >= 'A' && b <= 'Z' ? (byte) (b | 0x20) : b;
    }
}
