package dev.gatehouse.logs;

import java.util.Optional;

/** One event as a row of its table; a flyweight that is valid until the next row. */
@SuppressWarnings("DoNotCallSuggester") // signatures first, so that others can compile
public final class Row {
    /** The time of an event that has none. */
    public static final long NO_TIME = Long.MIN_VALUE;

    /** In place of an element number: the field as a whole, over all elements. */
    public static final int WHOLE = -1;

    Row() {}

    /** The table it belongs to. */
    public Table table() {
        throw new UnsupportedOperationException();
    }

    /** The shape it came in; of merged copies the richest. */
    public Shape shape() {
        throw new UnsupportedOperationException();
    }

    /** The bytes that the record lies in. */
    public byte[] buffer() {
        throw new UnsupportedOperationException();
    }

    /** Where the record begins. */
    public int start() {
        throw new UnsupportedOperationException();
    }

    /** Where the record ends. */
    public int end() {
        throw new UnsupportedOperationException();
    }

    /** False only if every byte of the record is ASCII. */
    public boolean nonAscii() {
        throw new UnsupportedOperationException();
    }

    /** The event's time in microseconds since the epoch, or {@link #NO_TIME}. */
    public long time() {
        throw new UnsupportedOperationException();
    }

    /** The event's id: the record's own, or one worked out of what identifies the event. */
    public String id() {
        throw new UnsupportedOperationException();
    }

    /** A fingerprint of the table's family and the id: equal for all copies of one event. */
    public long identity() {
        throw new UnsupportedOperationException();
    }

    /** How many elements the group has in this row. */
    public int elements(int group) {
        throw new UnsupportedOperationException();
    }

    /** How many values the field has, in one element of its group or in the {@link #WHOLE}; 0 where it is absent. */
    public int count(int slot, int element) {
        throw new UnsupportedOperationException();
    }

    /** Points {@code into} at one value. */
    public void value(int slot, int element, int index, Slice into) {
        throw new UnsupportedOperationException();
    }

    /** The field's first value as text; empty where it is absent or null. */
    public String text(int slot) {
        throw new UnsupportedOperationException();
    }

    /** The field's first value as text, where it is neither absent nor null. */
    public Optional<String> firstText(int slot) {
        throw new UnsupportedOperationException();
    }
}
