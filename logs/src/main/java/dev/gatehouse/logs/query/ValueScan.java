package dev.gatehouse.logs.query;

import dev.gatehouse.logs.scan.RecordScanner;
import dev.gatehouse.logs.scan.Unreadable;
import java.util.Arrays;

/*
 * Whether a value may begin, or a comma stand here, depends on the token before. That is checked at every depth, because a
 * quote too many or too few turns texts inside out, and two tokens that cannot be neighbours are the first sign of it.
 */
/** Passes over one JSON value, of which more may come later, and notes where the values of a list lie. */
final class ValueScan {
    /** The value does not end in these bytes. */
    static final int MORE = -1;
    /** No JSON goes on like this. */
    static final int BROKEN = -2;

    private static final int ANY = Integer.MAX_VALUE;

    /** What came before. */
    private enum Before {
        OPENING,
        COMMA,
        COLON,
        VALUE
    }

    private final boolean[] objects = new boolean[RecordScanner.MAX_DEPTH + 1];
    private int depth;
    private boolean inText;
    private boolean escaped;
    private boolean inWord;
    private Before before = Before.OPENING;
    private boolean list;
    private int most = ANY;
    private int noted;
    private int[] cells = new int[128];
    private int size;
    private int errorAt;
    private Unreadable reason = Unreadable.SYNTAX;

    /** Begins at a value, of which only the end matters. */
    void begin() {
        begin(ANY);
        noteNothing();
    }

    /** From now on only the end of the value matters. */
    void noteNothing() {
        noted = 0;
    }

    /** Begins at a list that has so many values: a list where another value is expected is taken for the next one. */
    void begin(int expected) {
        depth = 0;
        inText = false;
        escaped = false;
        inWord = false;
        before = Before.OPENING;
        list = false;
        most = expected;
        noted = expected;
        size = 0;
    }

    /** Goes on at {@code from}, of a value that begins at {@code start}; the position after it, or a negative number. */
    int scan(byte[] bytes, int start, int from, int to) {
        for (int at = from; at < to; at++) {
            byte b = bytes[at];
            if (inText) {
                if (escaped) {
                    escaped = false;
                } else if (b == '\\') {
                    escaped = true;
                } else if (b == '"') {
                    inText = false;
                    ended(at + 1 - start);
                    if (depth == 0) {
                        return at + 1;
                    }
                }
                if (b >= 0 && b < ' ') {
                    return fail(at, Unreadable.CONTROL_CHARACTER);
                }
                continue;
            }
            if (inWord) {
                if (isWord(b)) {
                    continue;
                }
                inWord = false;
                ended(at - start);
                if (depth == 0) {
                    return at;
                }
            }
            if (!token(b, at - start)) {
                return fail(at, reason);
            }
            if (depth == 0 && before == Before.VALUE) {
                return at + 1;
            }
        }
        return MORE;
    }

    private boolean token(byte b, int at) {
        reason = Unreadable.SYNTAX;
        switch (b) {
            case ' ', '\t', '\r', '\n' -> {}
            case '"' -> {
                inText = true;
                return begun(at);
            }
            case '[', '{' -> {
                return (size < most || depth != 1 || b == '{') && begun(at) && open(b);
            }
            case ']', '}' -> {
                return close(b, at);
            }
            case ',' -> {
                boolean fits = before == Before.VALUE;
                before = Before.COMMA;
                return fits;
            }
            case ':' -> {
                boolean fits = before == Before.VALUE && objects[depth];
                before = Before.COLON;
                return fits;
            }
            default -> {
                inWord = true;
                return isWord(b) && begun(at);
            }
        }
        return true;
    }

    private boolean open(byte b) {
        if (depth == RecordScanner.MAX_DEPTH) {
            reason = Unreadable.TOO_DEEP;
            return false;
        }
        depth++;
        objects[depth] = b == '{';
        list |= depth == 1 && b == '[';
        before = Before.OPENING;
        return true;
    }

    private boolean close(byte b, int at) {
        if (depth == 0 || objects[depth] != (b == '}') || before == Before.COMMA || before == Before.COLON) {
            return false;
        }
        depth--;
        ended(at + 1);
        return true;
    }

    /** Notes that a value begins, if it may. */
    private boolean begun(int at) {
        if (before == Before.VALUE) {
            return false;
        }
        if (isCell()) {
            if (size < noted) {
                if (2 * size == cells.length) {
                    cells = Arrays.copyOf(cells, 2 * cells.length);
                }
                cells[2 * size] = at;
            }
            size++;
        }
        return true;
    }

    private void ended(int at) {
        before = Before.VALUE;
        if (isCell() && size <= noted) {
            cells[2 * size - 1] = at;
        }
    }

    /** Whether what begins or ends here is a value of the list; one in an object has its key before it. */
    private boolean isCell() {
        return list && depth == 1;
    }

    private int fail(int at, Unreadable why) {
        errorAt = at;
        reason = why;
        return BROKEN;
    }

    /** Whether the value is a number or the like, which the end of the bytes may end. */
    boolean isWord() {
        return inWord && depth == 0;
    }

    /** Whether the value was a list. */
    boolean isList() {
        return list;
    }

    /** How many values the list has. */
    int size() {
        return size;
    }

    /** Where a value of the list begins, counted from the list's beginning. */
    int cellStart(int cell) {
        return cells[2 * cell];
    }

    /** Where a value of the list ends. */
    int cellEnd(int cell) {
        return cells[2 * cell + 1];
    }

    /** Where the last scan broke off. */
    int errorAt() {
        return errorAt;
    }

    /** Why the last scan broke off. */
    Unreadable reason() {
        return reason;
    }

    private static boolean isWord(byte b) {
        int letter = b | 0x20;
        return (letter >= 'a' && letter <= 'z') || (b >= '0' && b <= '9') || b == '-' || b == '+' || b == '.';
    }
}
