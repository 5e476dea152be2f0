package dev.gatehouse.logs.csv;

/*
 * The row that is lost may have had a quote too many or too few, so nothing is known of the quotes behind it: every line
 * is tried as the beginning of a row. A tried row may go over lines, too; the bytes that are read more than once for it
 * are counted, and if they are many, compared with those passed over, only rows on one line are tried.
 */
/** Looks for the next row behind one that is lost. */
final class Resync {
    /** What the search has come to. */
    enum Found {
        /** The end of the bytes. */
        MORE,
        /** A row, which the parser has read. */
        ROW,
        /** The limit on what may be lost in one piece. */
        LIMIT
    }

    private static final int AGAIN = 16;
    private static final int AGAIN_AT_LEAST = 1 << 16;

    private final CsvParser parser;
    private int line;
    private boolean trying;
    private long passed;
    private long again;

    Resync(CsvParser parser) {
        this.parser = parser;
    }

    /** Starts over behind the line that begins at {@code position}. */
    void begin(int position) {
        line = position;
        trying = false;
        passed = 0;
        again = 0;
    }

    /** Says that the bytes have moved towards the beginning of their array. */
    void shift(int by) {
        line -= by;
    }

    /** Where the search is: at the beginning of the row, if it has found one. */
    int position() {
        return line;
    }

    /** Goes on in {@code bytes[.., to)}, behind which nothing comes if {@code last}, but not beyond a limit. */
    Found search(byte[] bytes, int to, int limit, boolean last, RowFit fit) {
        while (true) {
            if (!trying && !nextLine(bytes, Math.min(to, limit))) {
                return line == limit ? Found.LIMIT : Found.MORE;
            }
            CsvParser.Outcome outcome = parser.parse(bytes, to, last);
            if (outcome == CsvParser.Outcome.MORE) {
                return Found.MORE;
            }
            trying = false;
            if (parser.isOverLines()) {
                again += parser.position() - line;
            }
            boolean fits = outcome == CsvParser.Outcome.ROW && fit.strictly(parser.row()) != RowFit.Fit.NONE;
            if (fits) {
                return Found.ROW;
            }
        }
    }

    private boolean nextLine(byte[] bytes, int to) {
        int end = CsvHead.lineEnd(bytes, line, to);
        int next = end < 0 ? to : end + 1;
        passed += next - line;
        line = next;
        if (end < 0) {
            return false;
        }
        trying = true;
        parser.begin(line, again > AGAIN_AT_LEAST + AGAIN * passed);
        return true;
    }
}
