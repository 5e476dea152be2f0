package dev.gatehouse.sigma;

/**
 * A reusable cursor on one value of an event: a slice of UTF-8 bytes without quotes and with escapes resolved, and its
 * kind. Mutable on purpose: a matcher reads millions of values and makes none.
 */
public final class Value {
    /** What the value was in the event. All kinds but {@link #NULL} are compared by their text. */
    public enum Kind {
        NULL,
        TEXT,
        NUMBER,
        BOOLEAN,
        /** An object or a list, as its JSON text. */
        JSON
    }

    private static final byte[] NONE = {};

    private Kind kind = Kind.NULL;
    private byte[] bytes = NONE;
    private int start;
    private int end;

    /** Points this cursor at {@code bytes[start, end)}; nothing is copied. */
    public void set(Kind kind, byte[] bytes, int start, int end) {
        this.kind = kind;
        this.bytes = bytes;
        this.start = start;
        this.end = end;
    }

    /** What the value was in the event. */
    public Kind kind() {
        return kind;
    }

    /** The array that the value lies in; not a copy. */
    public byte[] bytes() {
        return bytes;
    }

    /** Where its first byte is. */
    public int start() {
        return start;
    }

    /** Where the byte after its last is. */
    public int end() {
        return end;
    }

    /** How many bytes it has. */
    public int length() {
        return end - start;
    }

    /** The value's text; malformed UTF-8 becomes U+FFFD. */
    public String text() {
        return new String(bytes, start, end - start, java.nio.charset.StandardCharsets.UTF_8);
    }
}
