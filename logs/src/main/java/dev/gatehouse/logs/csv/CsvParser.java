package dev.gatehouse.logs.csv;

/*
 * One row after the other, as RFC 4180 says, with what real files add: any separator, CR or LF or both, a quote within an
 * unquoted cell as a character like others. The parser remembers where it stopped, so that bytes may come in pieces; it
 * decides nothing by how many there are at hand. The CR LF that ends a row counts as the end of it and an empty line.
 */
/** Takes rows apart; for one stream, used by one thread. */
final class CsvParser {
    /** How a row ended. */
    enum Outcome {
        /** It has not: more bytes are wanted. */
        MORE,
        /** As rows do. */
        ROW,
        /** A quoted cell never ends, or something stands behind its end. */
        QUOTES,
        /** It has far more cells than any row has. */
        CELLS,
        /** It has more bytes than a row may have. */
        TOO_LARGE
    }

    private enum State {
        CELL,
        PLAIN,
        QUOTED,
        QUOTE
    }

    /** More columns than any log has. */
    static final int MOST_CELLS = 1 << 14;

    private final int longestQuoted;
    private final int longestRow;
    private final CsvRow row = new CsvRow();
    private State state = State.CELL;
    private byte separator = ',';
    private int start;
    private int at;
    private int cellStart;
    private boolean overLines;
    private boolean quoted;
    private boolean oneLine;

    /** A parser that gives up on longer quoted cells and longer rows. */
    CsvParser(int longestQuoted, int longestRow) {
        this.longestQuoted = longestQuoted;
        this.longestRow = longestRow;
    }

    void separator(byte newSeparator) {
        separator = newSeparator;
    }

    /** Starts over with the row that begins at {@code position}. */
    void begin(int position) {
        begin(position, false);
    }

    /** The same with a row that may not go over the end of a line, if {@code onOneLine}. */
    void begin(int position, boolean onOneLine) {
        row.clear();
        state = State.CELL;
        start = position;
        at = position;
        cellStart = position;
        overLines = false;
        quoted = false;
        oneLine = onOneLine;
    }

    /** Says that the bytes have moved towards the beginning of their array. */
    void shift(int by) {
        start -= by;
        at -= by;
        cellStart -= by;
    }

    /** The cells of the row, once it has ended. */
    CsvRow row() {
        return row;
    }

    /** Where the parser is: behind the row, once it has ended. */
    int position() {
        return at;
    }

    /** Whether a quoted cell goes over the end of a line. */
    boolean isOverLines() {
        return overLines;
    }

    /** Whether the row is an empty line. */
    boolean isEmptyLine() {
        return row.size() == 1 && row.isEmpty(0) && !quoted;
    }

    /** Goes on with the row in {@code bytes[.., to)}, behind which nothing comes if {@code last}. */
    Outcome parse(byte[] bytes, int to, boolean last) {
        while (at < to) {
            Outcome outcome = switch (state) {
                case CELL -> cell(bytes);
                case PLAIN -> plain(bytes, to);
                case QUOTED -> quoted(bytes, to);
                case QUOTE -> quote(bytes);
            };
            if (outcome != Outcome.MORE) {
                return outcome;
            }
            if (at - start > longestRow) {
                return Outcome.TOO_LARGE;
            }
        }
        if (!last || at == start) {
            return Outcome.MORE;
        }
        if (state == State.QUOTED) {
            return Outcome.QUOTES;
        }
        row.endCell();
        return Outcome.ROW;
    }

    private Outcome cell(byte[] bytes) {
        if (bytes[at] == '"') {
            quoted = true;
            state = State.QUOTED;
            cellStart = ++at;
            return Outcome.MORE;
        }
        state = State.PLAIN;
        return Outcome.MORE;
    }

    private Outcome plain(byte[] bytes, int to) {
        int from = at;
        int limit = Math.min(to, start + longestRow + 1);
        int i = at;
        while (i < limit && !isEnd(bytes[i])) {
            i++;
        }
        row.append(bytes, from, i);
        at = i;
        return i < limit ? end(bytes[at++]) : Outcome.MORE;
    }

    private Outcome quoted(byte[] bytes, int to) {
        int from = at;
        int limit = Math.min(to, cellStart + longestQuoted + 1);
        int i = at;
        while (i < limit && bytes[i] != '"') {
            overLines |= bytes[i] == '\n' || bytes[i] == '\r';
            i++;
        }
        row.append(bytes, from, i);
        at = i;
        if (i < limit) {
            at++;
            state = State.QUOTE;
        }
        return at - cellStart > longestQuoted || (oneLine && overLines) ? Outcome.QUOTES : Outcome.MORE;
    }

    private Outcome quote(byte[] bytes) {
        byte next = bytes[at];
        if (next == '"') {
            row.append(bytes, at, at + 1);
            at++;
            state = State.QUOTED;
            return Outcome.MORE;
        }
        if (!isEnd(next)) {
            return Outcome.QUOTES;
        }
        at++;
        return end(next);
    }

    private boolean isEnd(byte b) {
        return b == separator || b == '\n' || b == '\r';
    }

    private Outcome end(byte b) {
        row.endCell();
        state = State.CELL;
        if (b != separator) {
            return Outcome.ROW;
        }
        return row.size() < MOST_CELLS ? Outcome.MORE : Outcome.CELLS;
    }
}
