package dev.gatehouse.logs.query;

import java.util.List;
import java.util.Locale;

/** Places in a damaged result at which one can go on: where a row, a table, or a table's rows begin. */
final class Landmarks {
    /** What may begin somewhere. */
    enum Kind {
        NOTHING,
        /** More bytes are needed to tell. */
        UNSURE,
        ROW,
        TABLE,
        RESULT,
        ROWS
    }

    /** How many bytes are looked at to tell. */
    private static final int REACH = 256;

    private static final List<String> OF_TABLES = List.of("\"frametype\"", "\"tablename\"", "\"name\":\"primaryresult");
    private static final List<String> OF_RESULTS = List.of("\"tables\"");
    private static final String ROWS = "\"rows\":[";

    private Landmarks() {}

    /** What begins at {@code at}, where {@code comma} says whether a comma stands before it. */
    static Kind at(byte[] bytes, int at, int to, boolean last, boolean comma) {
        byte b = bytes[at];
        if (b == '[' && comma) {
            return Kind.ROW;
        }
        if (b != '{' && b != '"') {
            return Kind.NOTHING;
        }
        String next = next(bytes, b == '{' ? at + 1 : at, Math.min(to, at + REACH));
        boolean unsure = !last && to - at < REACH;
        if (b == '"') {
            return next.startsWith(ROWS) ? Kind.ROWS : unsure(unsure && ROWS.startsWith(next));
        }
        for (String key : OF_RESULTS) {
            if (next.startsWith(key)) {
                return Kind.RESULT;
            }
        }
        for (String key : OF_TABLES) {
            if (next.startsWith(key)) {
                return Kind.TABLE;
            }
            if (unsure && key.startsWith(next)) {
                return Kind.UNSURE;
            }
        }
        return unsure(unsure && OF_RESULTS.getFirst().startsWith(next));
    }

    private static Kind unsure(boolean unsure) {
        return unsure ? Kind.UNSURE : Kind.NOTHING;
    }

    /** The next few bytes without blanks, in lower case. */
    private static String next(byte[] bytes, int from, int to) {
        StringBuilder next = new StringBuilder();
        for (int at = from; at < to && next.length() < 32; at++) {
            if (bytes[at] > ' ' || bytes[at] < 0) {
                next.append((char) (bytes[at] & 0xFF));
            }
        }
        return next.toString().toLowerCase(Locale.ROOT);
    }
}
