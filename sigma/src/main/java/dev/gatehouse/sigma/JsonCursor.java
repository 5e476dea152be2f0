package dev.gatehouse.sigma;

/** Finds its way through the bytes of a JSON text. Every method takes a position; positions below zero are wrong ones. */
final class JsonCursor {
    static final int WRONG = -1;

    private static final long ONES = 0x0101010101010101L;
    private static final long HIGH = 0x8080808080808080L;

    private byte[] bytes = {};
    private byte[] decoded = {};
    private int used;
    private int to;
    private boolean escaped;

    void begin(byte[] source, int from, int end) {
        bytes = source;
        to = end;
        used = 0;
        // No text is longer than it was with its escapes.
        if (decoded.length < end - from) {
            decoded = new byte[2 * (end - from)];
        }
    }

    byte[] bytes() {
        return bytes;
    }

    boolean is(char c, int at) {
        return at >= 0 && at < to && bytes[at] == c;
    }

    /** The next position that is not white space; a wrong one stays so. */
    int blank(int at) {
        int next = at;
        while (next >= 0
                && next < to
                && (bytes[next] == ' ' || bytes[next] == '\n' || bytes[next] == '\r' || bytes[next] == '\t')) {
            next++;
        }
        return next;
    }

    /** From after a quote to the quote that closes the text; {@link #escaped} then says what is between. */
    int text(int from) {
        escaped = false;
        int at = from;
        while (at < to) {
            if (at <= bytes.length - Long.BYTES) {
                long ends = ends((long) Fold.LONGS.get(bytes, at));
                if (ends == 0) {
                    at += Long.BYTES;
                    continue;
                }
                at += Long.numberOfTrailingZeros(ends) >>> 3;
            }
            if (at >= to) {
                return WRONG;
            }
            byte b = bytes[at];
            if (b == '"') {
                return at;
            }
            if (b == '\\') {
                escaped = true;
                at++;
            } else if (b >= 0 && b < ' ') {
                return WRONG;
            }
            at++;
        }
        return WRONG;
    }

    /** Whether the text passed last has escapes. */
    boolean escaped() {
        return escaped;
    }

    /** Marks, each in its highest bit, the bytes that are a quote, a backslash or a control character. */
    private static long ends(long word) {
        long quotes = word ^ ('"' * ONES);
        long slashes = word ^ ('\\' * ONES);
        long marks = ((quotes - ONES) & ~quotes) | ((slashes - ONES) & ~slashes) | ((word - ' ' * ONES) & ~word);
        return marks & HIGH;
    }

    /** Passes a value, whatever it is. */
    int skip(int from) {
        int at = from;
        int open = 0;
        do {
            if (at < 0 || at >= to) {
                return WRONG;
            }
            switch (bytes[at]) {
                case '"' -> {
                    int close = text(at + 1);
                    at = close < 0 ? close : close + 1;
                }
                case '{', '[' -> {
                    open++;
                    at++;
                }
                case '}', ']' -> {
                    open--;
                    at++;
                }
                case ',', ':', ' ', '\n', '\r', '\t' -> at = open > 0 ? at + 1 : WRONG;
                default -> at = word(at);
            }
        } while (open > 0);
        return open < 0 ? WRONG : at;
    }

    /** Passes a number, true, false or null. */
    private int word(int from) {
        int at = from;
        while (at < to && isWord(bytes[at])) {
            at++;
        }
        return at == from ? WRONG : at;
    }

    private static boolean isWord(byte b) {
        return (b >= '0' && b <= '9') || (b >= 'a' && b <= 'z') || b == '-' || b == '.' || b == '+' || b == 'E';
    }

    /** What the word is that was passed; the number of a value that is wrong is as good as another. */
    Value.Kind kind(int at) {
        return switch (bytes[at]) {
            case 'n' -> Value.Kind.NULL;
            case 't', 'f' -> Value.Kind.BOOLEAN;
            default -> Value.Kind.NUMBER;
        };
    }

    /** Whether the list in {@code [open, end)} has items, and neither lists nor objects among them. */
    boolean isListOfSingles(int open, int end) {
        int at = blank(open + 1);
        if (is(']', at)) {
            return false;
        }
        while (at < end - 1) {
            if (is('"', at)) {
                at = text(at + 1);
            } else if (is('[', at) || is('{', at)) {
                return false;
            }
            at++;
        }
        return true;
    }

    /** Resolves the escapes of a text and points {@code into} at the outcome; says whether they are escapes at all. */
    boolean decode(int from, int end, Value into) {
        int start = used;
        int at = from;
        while (at < end) {
            byte b = bytes[at++];
            if (b != '\\') {
                decoded[used++] = b;
                continue;
            }
            byte escape = bytes[at++];
            switch (escape) {
                case '"', '\\', '/' -> decoded[used++] = escape;
                case 'n' -> decoded[used++] = '\n';
                case 'r' -> decoded[used++] = '\r';
                case 't' -> decoded[used++] = '\t';
                case 'b' -> decoded[used++] = '\b';
                case 'f' -> decoded[used++] = '\f';
                case 'u' -> {
                    int unit = unit(at, end);
                    at += 4;
                    if (unit < 0) {
                        return false;
                    }
                    if (Character.isHighSurrogate((char) unit) && is('\\', at) && is('u', at + 1)) {
                        int low = unit(at + 2, end);
                        if (low >= 0 && Character.isLowSurrogate((char) low)) {
                            unit = Character.toCodePoint((char) unit, (char) low);
                            at += 6;
                        }
                    }
                    encode(unit);
                }
                default -> {
                    return false;
                }
            }
        }
        into.set(Value.Kind.TEXT, decoded, start, used);
        return true;
    }

    private int unit(int at, int end) {
        int unit = at + 4 > end ? WRONG : 0;
        for (int i = 0; i < 4 && unit >= 0; i++) {
            int digit = Character.digit(bytes[at + i], 16);
            unit = digit < 0 ? WRONG : (unit << 4) | digit;
        }
        return unit;
    }

    /** Writes a character as UTF-8; half of a pair becomes U+FFFD. */
    private void encode(int character) {
        int c = character >= 0xd800 && character < 0xe000 ? 0xfffd : character;
        if (c < 0x80) {
            decoded[used++] = (byte) c;
        } else if (c < 0x800) {
            decoded[used++] = (byte) (0xc0 | (c >>> 6));
            decoded[used++] = (byte) (0x80 | (c & 0x3f));
        } else {
            if (c < 0x10000) {
                decoded[used++] = (byte) (0xe0 | (c >>> 12));
            } else {
                decoded[used++] = (byte) (0xf0 | (c >>> 18));
                decoded[used++] = (byte) (0x80 | ((c >>> 12) & 0x3f));
            }
            decoded[used++] = (byte) (0x80 | ((c >>> 6) & 0x3f));
            decoded[used++] = (byte) (0x80 | (c & 0x3f));
        }
    }
}
