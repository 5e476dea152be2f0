package dev.gatehouse.logs.scan;

import java.nio.charset.StandardCharsets;

/** Takes JSON's backslashes out of a text. */
public final class Escapes {
    private static final int REPLACEMENT = 0xFFFD;

    private Escapes() {}

    /**
     * Decodes {@code source[from, to)} into {@code target} and returns the end there; the result is never longer than
     * the source, so both may be the same array. Half a surrogate pair becomes U+FFFD; an unknown escape stays as it is.
     */
    public static int decode(byte[] source, int from, int to, byte[] target, int at) {
        int out = at;
        int in = from;
        while (in < to) {
            byte b = source[in++];
            if (b != '\\' || in == to) {
                target[out++] = b;
                continue;
            }
            byte escape = source[in++];
            int plain = plain(escape);
            if (plain >= 0) {
                target[out++] = (byte) plain;
                continue;
            }
            int code = escape == 'u' ? hex(source, in, to) : -1;
            if (code < 0) {
                target[out++] = '\\';
                target[out++] = escape;
                continue;
            }
            in += 4;
            if (Character.isHighSurrogate((char) code) && in + 1 < to && source[in] == '\\' && source[in + 1] == 'u') {
                int low = hex(source, in + 2, to);
                if (low >= 0 && Character.isLowSurrogate((char) low)) {
                    code = Character.toCodePoint((char) code, (char) low);
                    in += 6;
                }
            }
            out = utf8(code >= 0xD800 && code <= 0xDFFF ? REPLACEMENT : code, target, out);
        }
        return out;
    }

    /** The text of {@code source[from, to)}, decoded. */
    public static String text(byte[] source, int from, int to) {
        byte[] target = new byte[to - from];
        return new String(target, 0, decode(source, from, to, target, 0), StandardCharsets.UTF_8);
    }

    private static int plain(byte escape) {
        return switch (escape) {
            case '"', '\\', '/' -> escape;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            default -> -1;
        };
    }

    private static int hex(byte[] source, int from, int to) {
        if (to - from < 4) {
            return -1;
        }
        int value = 0;
        for (int i = from; i < from + 4; i++) {
            int digit = source[i] < 0 ? -1 : Character.digit(source[i], 16);
            if (digit < 0) {
                return -1;
            }
            value = (value << 4) | digit;
        }
        return value;
    }

    private static int utf8(int code, byte[] target, int at) {
        int out = at;
        if (code < 0x80) {
            target[out++] = (byte) code;
            return out;
        }
        if (code < 0x800) {
            target[out++] = (byte) (0xC0 | code >> 6);
        } else if (code < 0x10000) {
            target[out++] = (byte) (0xE0 | code >> 12);
            target[out++] = (byte) (0x80 | ((code >> 6) & 0x3F));
        } else {
            target[out++] = (byte) (0xF0 | code >> 18);
            target[out++] = (byte) (0x80 | ((code >> 12) & 0x3F));
            target[out++] = (byte) (0x80 | ((code >> 6) & 0x3F));
        }
        target[out++] = (byte) (0x80 | (code & 0x3F));
        return out;
    }
}
