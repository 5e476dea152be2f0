package dev.gatehouse.logs;

import java.nio.charset.StandardCharsets;

/** A reusable cursor on one value of a row: UTF-8 bytes without quotes, escapes resolved, and what kind it was. */
public final class Slice {
    /** What the value was in the record. */
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
    void set(Kind newKind, byte[] newBytes, int newStart, int newEnd) {
        kind = newKind;
        bytes = newBytes;
        start = newStart;
        end = newEnd;
    }

    /** What the value was. */
    public Kind kind() {
        return kind;
    }

    /** The array that the value lies in. */
    public byte[] bytes() {
        return bytes;
    }

    /** Where the value begins. */
    public int start() {
        return start;
    }

    /** Where the value ends. */
    public int end() {
        return end;
    }

    /** The value's text; a null has an empty one. */
    public String text() {
        return kind == Kind.NULL ? "" : new String(bytes, start, end - start, StandardCharsets.UTF_8);
    }
}
