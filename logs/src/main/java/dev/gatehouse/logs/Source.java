package dev.gatehouse.logs;

/** Where a table's rows have a field from. */
public enum Source {
    /** A column of the table, or a path in one. */
    COLUMN,
    /** Worked out from the row's columns. */
    DERIVED,
    /** The table has no such field. */
    ABSENT
}
