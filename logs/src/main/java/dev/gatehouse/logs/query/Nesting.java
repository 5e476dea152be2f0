package dev.gatehouse.logs.query;

import java.util.ArrayList;
import java.util.List;

/** The lists and objects that are open where a result is being read. */
final class Nesting {
    /** What is open. */
    enum Kind {
        /** Nothing: between results. */
        NOTHING,
        /** A list of tables, frames or answers. */
        LIST,
        OBJECT,
        ROWS
    }

    /** Results are a handful of levels deep; what lies deeper is no result. */
    private static final int MOST = 32;

    /** One open list or object; the rows of a list are the table's. */
    private record Level(Kind kind, ResultTable table) {}

    private final List<Level> levels = new ArrayList<>();

    Kind kind() {
        return levels.isEmpty() ? Kind.NOTHING : levels.getLast().kind();
    }

    /** The innermost open object, or the table whose rows are open. */
    ResultTable table() {
        return levels.getLast().table();
    }

    boolean isFull() {
        return levels.size() >= MOST;
    }

    /** Whether a list within an object is open, as a result's tables are. */
    boolean isInTables() {
        boolean object = false;
        for (Level level : levels) {
            if (object && level.kind() == Kind.LIST) {
                return true;
            }
            object |= level.kind() == Kind.OBJECT;
        }
        return false;
    }

    boolean isInObject() {
        return levels.stream().anyMatch(level -> level.kind() == Kind.OBJECT);
    }

    boolean isEmpty() {
        return levels.isEmpty();
    }

    void open(Kind kind) {
        levels.add(new Level(kind, kind == Kind.ROWS ? table() : new ResultTable()));
    }

    /** Closes the innermost; of an object the rows are told. */
    void close(Rows rows) {
        Level level = levels.removeLast();
        if (level.kind() == Kind.OBJECT) {
            rows.end(level.table());
        }
    }

    /** Whether a row may go on a table that is open. */
    boolean takesRows() {
        return levels.stream().anyMatch(level -> level.table().hasRows());
    }

    /** Closes everything up to the innermost table that has rows, and opens those again. */
    void backToRows(Rows rows) {
        while (!levels.getLast().table().hasRows()) {
            close(rows);
        }
        if (kind() != Kind.ROWS) {
            open(Kind.ROWS);
        }
    }

    /** Closes everything up to the innermost list. */
    void backToList(Rows rows) {
        backTo(Kind.LIST, rows);
    }

    /** Closes everything up to the innermost object. */
    void backToObject(Rows rows) {
        backTo(Kind.OBJECT, rows);
    }

    /** Closes everything. */
    void closeAll(Rows rows) {
        backTo(Kind.NOTHING, rows);
    }

    private void backTo(Kind kind, Rows rows) {
        while (!levels.isEmpty() && kind() != kind) {
            close(rows);
        }
    }
}
