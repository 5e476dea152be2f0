package dev.gatehouse.logs;

/** What a column holds. */
enum ColumnType {
    STRING,
    TIME,
    BOOL,
    NUMBER,
    /** An object, a list, or JSON text. */
    DYNAMIC
}
