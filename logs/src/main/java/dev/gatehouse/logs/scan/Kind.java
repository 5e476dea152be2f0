package dev.gatehouse.logs.scan;

/** What a record holds at a path. */
public enum Kind {
    /** No such key. */
    ABSENT,
    /** A text whose bytes are its value. */
    STRING,
    /** A text with backslashes, which {@link Escapes} takes out. */
    STRING_ESCAPED,
    /** A number, as written. */
    NUMBER,
    /** The literal true. */
    TRUE,
    /** The literal false. */
    FALSE,
    /** The literal null. */
    NULL,
    /** An object, with its braces. */
    OBJECT,
    /** An array, with its brackets. */
    ARRAY
}
