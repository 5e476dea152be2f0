package dev.gatehouse.logs;

import java.util.Collection;
import java.util.OptionalInt;

/** The fields that a reader takes out of records, each with its slot. */
@SuppressWarnings("DoNotCallSuggester") // signatures first, so that others can compile
public final class Projection {
    /** The group of a field that belongs to no list. */
    public static final int UNGROUPED = -1;

    private Projection() {}

    private static UnsupportedOperationException pending() {
        return new UnsupportedOperationException();
    }

    /** A projection on these fields: columns, dotted paths in dynamic columns, derived columns; unknown names get no slot. */
    public static Projection of(Collection<String> fields) {
        throw pending();
    }

    /** A projection on every column of every table that is read, and nothing derived. */
    public static Projection ofAllColumns() {
        throw pending();
    }

    /** The field's slot, without regard to case; empty where no table has it or it was not asked for. */
    public OptionalInt slot(String field) {
        throw pending();
    }

    /** How many slots there are. */
    public int size() {
        throw pending();
    }

    /** The field's canonical name. */
    public String name(int slot) {
        throw pending();
    }

    /** The list that the field is read from element by element, or {@link #UNGROUPED}. */
    public int group(int slot) {
        throw pending();
    }

    /** Where the table's rows have the field from. */
    public Source source(Table table, int slot) {
        throw pending();
    }
}
