package dev.gatehouse.connect.export;

import java.io.IOException;
import java.io.PushbackReader;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Reads the rows of a table as RFC 4180 has them, strictly: a table that somebody takes over is right, or is mended first. */
final class CsvText {
    private static final int LONGEST_CELL = 100_000;
    private static final int MOST_CELLS = 1_000;
    private static final int MARK = 0xFEFF;
    private static final int END = -1;

    private final PushbackReader in;
    private long line = 1;
    private OptionalInt separator = OptionalInt.empty();
    private boolean begun;

    CsvText(Reader in) {
        this.in = new PushbackReader(in, 1);
    }

    /** A row, and the line that it begins on. */
    record Row(long line, List<String> cells) {
        Row {
            cells = List.copyOf(cells);
        }
    }

    /** That a table is none from some line on. */
    static final class BrokenException extends Exception {
        private static final long serialVersionUID = 1L;

        BrokenException(String message, long line) {
            super(message + " (line " + line + ")");
        }
    }

    /** The next row that is not empty; empty at the end. */
    Optional<Row> next() throws IOException, BrokenException {
        for (int first = read(); first != END; first = read()) {
            if (first != '\n' && !(first == MARK && !begun)) {
                in.unread(first);
                Row row = row();
                begun = true;
                return Optional.of(row);
            }
        }
        return Optional.empty();
    }

    private Row row() throws IOException, BrokenException {
        long begins = line;
        List<String> cells = new ArrayList<>();
        boolean more = true;
        while (more) {
            StringBuilder cell = new StringBuilder();
            int after = cell(cell);
            more = after != '\n' && after != END;
            cells.add(cell.toString());
            if (cells.size() > MOST_CELLS) {
                throw new BrokenException("has a row with more than " + MOST_CELLS + " cells", begins);
            }
        }
        return new Row(begins, cells);
    }

    /** Reads a cell, and answers what comes after it: a separator, the end of the line, or that of all. */
    private int cell(StringBuilder cell) throws IOException, BrokenException {
        int next = read();
        if (next == '"') {
            quoted(cell);
            next = read();
            if (!ends(next)) {
                throw new BrokenException("has something between a closing quote and the next separator", line);
            }
            return next;
        }
        while (!ends(next)) {
            if (next == '"') {
                throw new BrokenException("has a quote within a cell that does not begin with one", line);
            }
            append(cell, next);
            next = read();
        }
        return next;
    }

    private void quoted(StringBuilder cell) throws IOException, BrokenException {
        long begins = line;
        while (true) {
            int next = read();
            if (next == END) {
                throw new BrokenException("has a quote that is not closed", begins);
            }
            if (next == '"') {
                int after = in.read();
                if (after != '"') {
                    if (after != END) {
                        in.unread(after);
                    }
                    return;
                }
            }
            append(cell, next);
        }
    }

    private void append(StringBuilder cell, int next) throws BrokenException {
        cell.append((char) next);
        if (cell.length() > LONGEST_CELL) {
            throw new BrokenException("has a cell with more than " + LONGEST_CELL + " characters", line);
        }
    }

    /** Whether a cell is over; the first that could separate cells in the heading is what does in all rows. */
    private boolean ends(int next) {
        if (separator.isEmpty() && !begun && (next == ',' || next == ';' || next == '\t')) {
            separator = OptionalInt.of(next);
        }
        return next == separator.orElse(',') || next == '\n' || next == END;
    }

    /** A character, where all ends of lines are the same. */
    private int read() throws IOException {
        int next = in.read();
        if (next == '\r') {
            int after = in.read();
            if (after != '\n' && after != END) {
                in.unread(after);
            }
            next = '\n';
        }
        if (next == '\n') {
            line++;
        }
        return next;
    }
}
