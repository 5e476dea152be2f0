package dev.gatehouse.logs.csv;

import dev.gatehouse.logs.scan.Blocks;
import dev.gatehouse.logs.scan.Unreadable;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/*
 * The bytes are kept from the beginning of the row at hand. A row that does not fit on its one line is reported and passed
 * over; where it goes over lines, or its quotes are wrong, it may have swallowed good rows, and Resync looks for them.
 * Every decision depends on the stream alone, and not on the pieces in which it comes.
 */
/** Reads the rows of a stream; for one stream, used by one thread. */
final class CsvReader {
    private enum Mode {
        MARK,
        HEAD,
        HEADER,
        ROWS,
        OTHER,
        LOST,
        TOO_LARGE,
        OVER
    }

    /** The longest quoted cell. */
    static final int LONGEST_QUOTED = 4 << 20;

    private static final int PIECE = 1 << 16;
    private static final int LONGEST_HEADER = 1 << 20;
    private static final int LONGEST_LOST = 1 << 20;

    private final CsvRows rows;
    private final CsvParser parser;
    private final Resync resync;
    private final OtherSeparator other = new OtherSeparator();
    private byte[] buffer = new byte[2 * PIECE];
    private int filled;
    private long offset;
    private int start;
    private Mode mode = Mode.MARK;
    private RowFit fit = new RowFit(new CsvRow());
    private Unreadable reason = Unreadable.QUOTES;
    private long tooLargeFrom;

    /** Hands the rows to {@code rows}. */
    CsvReader(CsvRows rows) {
        this(rows, LONGEST_QUOTED, Blocks.LIMIT);
    }

    /** The same with other limits on a quoted cell and on a row. */
    CsvReader(CsvRows rows, int longestQuoted, int longestRow) {
        this.rows = rows;
        parser = new CsvParser(longestQuoted, longestRow);
        resync = new Resync(parser);
    }

    /** Takes the stream's next bytes. */
    void feed(byte[] bytes, int from, int to) {
        int at = from;
        while (at < to && mode != Mode.OVER) {
            int count = Math.min(to - at, PIECE);
            if (buffer.length - filled < count) {
                buffer = Arrays.copyOf(buffer, 2 * buffer.length);
            }
            System.arraycopy(bytes, at, buffer, filled, count);
            filled += count;
            at += count;
            advance(false);
        }
    }

    /** Says that the stream has ended. */
    void end() {
        advance(true);
        stop();
    }

    /** Says that nothing more of the stream is wanted. */
    void stop() {
        mode = Mode.OVER;
    }

    private void advance(boolean last) {
        boolean further = true;
        while (further) {
            further = switch (mode) {
                case MARK -> mark(last);
                case HEAD -> head(last);
                case HEADER -> header(last);
                case ROWS -> row(last);
                case OTHER -> other(last);
                case LOST -> lost(last);
                case TOO_LARGE -> tooLarge(last);
                case OVER -> false;
            };
        }
        if (start > 0) {
            moveDown();
        }
    }

    private void moveDown() {
        System.arraycopy(buffer, start, buffer, 0, filled - start);
        parser.shift(start);
        resync.shift(start);
        offset += start;
        filled -= start;
        start = 0;
        if (buffer.length > LONGEST_QUOTED && filled < PIECE) {
            buffer = Arrays.copyOf(buffer, 2 * PIECE);
        }
    }

    private boolean mark(boolean last) {
        if (filled < 3 && !last) {
            return false;
        }
        start = CsvHead.text(buffer, filled);
        mode = Mode.HEAD;
        return true;
    }

    private boolean head(boolean last) {
        int limit = Math.min(filled, start + LONGEST_HEADER);
        int end = CsvHead.lineEnd(buffer, start, limit);
        if (end >= 0 && CsvHead.isPreamble(buffer, start, end)) {
            start = end + 1;
            return true;
        }
        if (end < 0 && !last && limit < start + LONGEST_HEADER) {
            return false;
        }
        parser.separator(CsvHead.separator(buffer, start, end < 0 ? limit : end));
        next(start, Mode.HEADER);
        return true;
    }

    private boolean header(boolean last) {
        CsvParser.Outcome outcome = parser.parse(buffer, filled, last);
        if (outcome == CsvParser.Outcome.MORE) {
            return false;
        }
        fit = new RowFit(outcome == CsvParser.Outcome.ROW ? parser.row() : new CsvRow());
        next(parser.position(), Mode.ROWS);
        List<String> names = fit.names();
        rows.header(names);
        return true;
    }

    private boolean row(boolean last) {
        return switch (parser.parse(buffer, filled, last)) {
            case MORE -> false;
            case ROW -> rowEnded();
            case QUOTES -> otherwise(Unreadable.QUOTES);
            case CELLS -> lose(Unreadable.CELLS);
            case TOO_LARGE -> {
                tooLargeFrom = offset + start;
                start = parser.position();
                mode = Mode.TOO_LARGE;
                yield true;
            }
        };
    }

    private boolean rowEnded() {
        int end = parser.position();
        if (!parser.isEmptyLine()) {
            switch (fit.of(parser.row())) {
                case ROW -> rows.row(parser.row(), offset + start, buffer, start, end);
                case HEADER -> {}
                case NONE -> {
                    return otherwise(Unreadable.CELLS);
                }
            }
        }
        return next(end, Mode.ROWS);
    }

    private boolean otherwise(Unreadable why) {
        reason = why;
        mode = Mode.OTHER;
        return true;
    }

    /** Looks at the line of a row that does not fit as one of another separator. */
    private boolean other(boolean last) {
        int limit = Math.min(filled, start + LONGEST_LOST);
        int end = CsvHead.lineEnd(buffer, start, limit);
        if (end < 0 && !last && limit < start + LONGEST_LOST) {
            return false;
        }
        int to = end < 0 ? limit : end;
        Optional<CsvRow> row = other.row(buffer, start, to, fit);
        if (row.isPresent()) {
            rows.row(row.get(), offset + start, buffer, start, to);
            return next(end < 0 ? to : end + 1, Mode.ROWS);
        }
        if (reason == Unreadable.QUOTES || parser.isOverLines()) {
            return lose(reason);
        }
        report(parser.position(), reason);
        return next(parser.position(), Mode.ROWS);
    }

    private boolean lose(Unreadable why) {
        reason = why;
        mode = Mode.LOST;
        resync.begin(start);
        return true;
    }

    private boolean lost(boolean last) {
        Resync.Found found = resync.search(buffer, filled, start + LONGEST_LOST, last, fit);
        if (found == Resync.Found.MORE) {
            if (last) {
                report(filled, reason);
                start = filled;
            }
            return false;
        }
        report(resync.position(), reason);
        start = resync.position();
        return found == Resync.Found.LIMIT || rowEnded();
    }

    private boolean tooLarge(boolean last) {
        int end = CsvHead.lineEnd(buffer, start, filled);
        start = end < 0 ? filled : end + 1;
        if (end < 0 && !last) {
            return false;
        }
        rows.unreadable(tooLargeFrom, offset + start, Unreadable.TOO_LARGE, buffer, 0, 0);
        return next(start, Mode.ROWS);
    }

    private boolean next(int position, Mode newMode) {
        start = position;
        mode = mode == Mode.OVER ? Mode.OVER : newMode;
        parser.begin(position);
        return true;
    }

    private void report(int to, Unreadable why) {
        rows.unreadable(offset + start, offset + to, why, buffer, start, to);
    }
}
