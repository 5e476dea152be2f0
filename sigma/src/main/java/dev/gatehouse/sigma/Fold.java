package dev.gatehouse.sigma;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Case folding, on UTF-8 bytes.
 *
 * <p>Sigma compares without regard to case. Characters are folded one by one (the lower case of the upper case), so that
 * Greek final sigma equals sigma and the Kelvin sign equals k; foldings that change the number of characters (sharp s to
 * ss) are not made. The Turkish dotted capital and dotless small i stay as they are: they are no i.
 */
final class Fold {
    static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101010101010101L;
    private static final long HIGH = 0x8080808080808080L;
    private static final long PRIME = 0x9e3779b97f4a7c15L;
    private static final int DOTTED_CAPITAL_I = 0x130;
    private static final int DOTLESS_SMALL_I = 0x131;

    private Fold() {}

    static int fold(int codePoint) {
        if (codePoint == DOTTED_CAPITAL_I || codePoint == DOTLESS_SMALL_I) {
            return codePoint;
        }
        return Character.toLowerCase(Character.toUpperCase(codePoint));
    }

    static byte fold(byte ascii) {
        return ascii >= 'A' && ascii <= 'Z' ? (byte) (ascii | 0x20) : ascii;
    }

    /** The folded text's UTF-8 bytes. */
    static byte[] utf8(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        text.codePoints().map(Fold::fold).forEach(folded::appendCodePoint);
        return folded.toString().getBytes(StandardCharsets.UTF_8);
    }

    static boolean isAscii(byte[] bytes, int start, int end) {
        int i = start;
        long seen = 0;
        for (; i <= end - 8; i += 8) {
            seen |= (long) LONGS.get(bytes, i);
        }
        for (; i < end; i++) {
            seen |= bytes[i];
        }
        return (seen & HIGH) == 0;
    }

    /** The folded form of {@code bytes[start, end)}; malformed bytes become U+FFFD. */
    static byte[] fold(byte[] bytes, int start, int end) {
        // A character of two bytes may become one of three; all others keep their length or become shorter.
        byte[] folded = new byte[end - start + (end - start) / 2];
        int size = 0;
        for (int at = start; at < end; ) {
            if (at <= end - Long.BYTES && size <= folded.length - Long.BYTES) {
                long word = (long) LONGS.get(bytes, at);
                if ((word & HIGH) == 0) {
                    LONGS.set(folded, size, lower(word));
                    size += Long.BYTES;
                    at += Long.BYTES;
                    continue;
                }
            }
            byte b = bytes[at];
            if (b >= 0) {
                folded[size++] = fold(b);
                at++;
                continue;
            }
            int length = (b & 0xe0) == 0xc0 ? 2 : (b & 0xf0) == 0xe0 ? 3 : 4;
            int character = character(bytes, at, end, length);
            if (character < 0) {
                return utf8(new String(bytes, start, end - start, StandardCharsets.UTF_8));
            }
            size = encode(fold(character), folded, size);
            at += length;
        }
        return size == folded.length ? folded : Arrays.copyOf(folded, size);
    }

    /** A character of two or three bytes, or a negative number for any other and for what is malformed. */
    private static int character(byte[] bytes, int at, int end, int length) {
        if (length > 3 || at + length > end) {
            return -1;
        }
        int character = bytes[at] & (length == 2 ? 0x1f : 0x0f);
        for (int i = 1; i < length; i++) {
            if ((bytes[at + i] & 0xc0) != 0x80) {
                return -1;
            }
            character = (character << 6) | (bytes[at + i] & 0x3f);
        }
        boolean isSurrogate = character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE;
        return isSurrogate || character < (length == 2 ? 0x80 : 0x800) ? -1 : character;
    }

    private static int encode(int character, byte[] into, int at) {
        int size = at;
        if (character < 0x80) {
            into[size++] = (byte) character;
        } else if (character < 0x800) {
            into[size++] = (byte) (0xc0 | (character >>> 6));
            into[size++] = (byte) (0x80 | (character & 0x3f));
        } else {
            into[size++] = (byte) (0xe0 | (character >>> 12));
            into[size++] = (byte) (0x80 | ((character >>> 6) & 0x3f));
            into[size++] = (byte) (0x80 | (character & 0x3f));
        }
        return size;
    }

    /** A hash that is the same for texts that differ in the case of ASCII letters only. */
    static long hash(byte[] bytes, int start, int end) {
        int length = end - start;
        long hash = length * PRIME;
        if (length >= 8) {
            for (int i = start; i < end - 8; i += 8) {
                hash = mix(hash, lower((long) LONGS.get(bytes, i)));
            }
            return mix(hash, lower((long) LONGS.get(bytes, end - 8)));
        }
        long word = 0;
        for (int i = start; i < end; i++) {
            word = (word << 8) | (bytes[i] & 0xff);
        }
        return mix(hash, lower(word));
    }

    /** Whether the bytes, ASCII letters folded, are those of a folded literal. */
    static boolean equal(byte[] literal, byte[] bytes, int start, int end) {
        if (literal.length != end - start) {
            return false;
        }
        for (int i = 0; i < literal.length; i++) {
            if (literal[i] != fold(bytes[start + i])) {
                return false;
            }
        }
        return true;
    }

    private static long mix(long hash, long word) {
        long product = (hash ^ word) * PRIME;
        return product ^ (product >>> 29);
    }

    /** Eight bytes with their ASCII capitals made small. */
    static long lower(long word) {
        long low = word & ~HIGH;
        long fromA = low + (0x80 - 'A') * ONES;
        long beyondZ = low + (0x7f - 'Z') * ONES;
        long capitals = (fromA ^ beyondZ) & ~word & HIGH;
        return word | (capitals >>> 2);
    }
}
