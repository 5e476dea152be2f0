package dev.gatehouse.logs.csv;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.ArrayList;
import java.util.List;

/** What stands above the rows of a file: a byte order mark, lines for programs, and the line with the names. */
final class CsvHead {
    private static final byte[] TYPE = "#type ".getBytes(US_ASCII);
    private static final byte[] SEPARATOR = "sep=".getBytes(US_ASCII);
    private static final byte[] SEPARATORS = ",;\t".getBytes(US_ASCII);

    private CsvHead() {}

    /** Where the text begins: behind a byte order mark. */
    static int text(byte[] bytes, int to) {
        boolean mark = to >= 3 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB && bytes[2] == (byte) 0xBF;
        return mark ? 3 : 0;
    }

    /** Whether the line is empty, or one that PowerShell or a spreadsheet puts above the names. */
    static boolean isPreamble(byte[] bytes, int from, int to) {
        return from == to || begins(bytes, from, to, TYPE) || begins(bytes, from, to, SEPARATOR);
    }

    /** The separator: the candidate that occurs most often outside quotes. */
    static byte separator(byte[] bytes, int from, int to) {
        byte best = SEPARATORS[0];
        int most = 0;
        for (byte candidate : SEPARATORS) {
            int count = 0;
            boolean quoted = false;
            for (int i = from; i < to; i++) {
                quoted ^= bytes[i] == '"';
                if (bytes[i] == candidate && !quoted) {
                    count++;
                }
            }
            if (count > most) {
                most = count;
                best = candidate;
            }
        }
        return best;
    }

    /** The end of the line, or -1 if it is not there. */
    static int lineEnd(byte[] bytes, int from, int to) {
        for (int i = from; i < to; i++) {
            if (bytes[i] == '\n' || bytes[i] == '\r') {
                return i;
            }
        }
        return -1;
    }

    /** The rows at the beginning of a file, the header first, at most {@code most}, without one that is cut. */
    static List<List<String>> rows(byte[] head, int length, int most) {
        List<List<String>> rows = new ArrayList<>();
        int from = text(head, length);
        int end = lineEnd(head, from, length);
        while (end >= 0 && isPreamble(head, from, end)) {
            from = end + 1;
            end = lineEnd(head, from, length);
        }
        CsvParser parser = new CsvParser(length, length);
        parser.separator(separator(head, from, end < 0 ? length : end));
        parser.begin(from);
        boolean whole = length < head.length || end < 0;
        while (rows.size() < most && parser.parse(head, length, whole) == CsvParser.Outcome.ROW) {
            if (!parser.isEmptyLine()) {
                CsvRow row = parser.row();
                List<String> cells = new ArrayList<>();
                for (int i = 0; i < row.size(); i++) {
                    cells.add(row.text(i));
                }
                rows.add(cells);
            }
            parser.begin(parser.position());
        }
        return rows;
    }

    private static boolean begins(byte[] bytes, int from, int to, byte[] folded) {
        if (to - from < folded.length) {
            return false;
        }
        for (int i = 0; i < folded.length; i++) {
            byte b = bytes[from + i];
            if ((b >= 'A' && b <= 'Z' ? b + 32 : b) != folded[i]) {
                return false;
            }
        }
        return true;
    }
}
