package dev.gatehouse.logs.scan;

import java.nio.charset.StandardCharsets;

/**
 * Recognises the objects that only carry records: {"value":[..]}, {"records":[..]}, {"Results":[..]}, {"value":{..}},
 * also after the context, count and link that come before them.
 */
final class Envelope {
    /** The object is no envelope. */
    static final int NONE = -1;
    /** The bytes end before one can tell. */
    static final int UNSURE = -2;

    private static final byte[] VALUE = ascii("value");
    private static final byte[] RECORDS = ascii("records");
    private static final byte[] RESULTS = ascii("results");
    private static final byte[] COUNT = ascii("count");
    private static final byte[] TOTAL = ascii("totalcount");
    private static final byte[] LINK = ascii("nextlink");
    private static final byte[] ODATA = ascii("odata.");

    private Envelope() {}

    /**
     * Where the records of the object at {@code from} begin: after the bracket of the array, or at the brace of the only
     * one; or {@link #NONE} or {@link #UNSURE}. With {@code last} nothing comes after {@code to}.
     */
    static int open(byte[] buffer, int from, int to, boolean last) {
        int unsure = last ? NONE : UNSURE;
        int at = Swar.blank(buffer, from + 1, to);
        while (at < to && buffer[at] == '"') {
            int key = at + 1;
            if (key < to && !mayOpen(buffer[key])) {
                return NONE;
            }
            int end = textEnd(buffer, key, to);
            at = Swar.blank(buffer, Math.min(end + 1, to), to);
            if (at < to && buffer[at] != ':') {
                return NONE;
            }
            at = Swar.blank(buffer, Math.min(at + 1, to), to);
            if (at >= to) {
                return unsure;
            }
            if (isCarrier(buffer, key, end)) {
                return records(buffer, at, to, last, is(VALUE, buffer, key, end));
            }
            if (!isMeta(buffer, key, end) || buffer[at] == '{' || buffer[at] == '[') {
                return NONE;
            }
            at = Swar.blank(buffer, scalarEnd(buffer, at, to), to);
            if (at < to && buffer[at] != ',') {
                return NONE;
            }
            at = Swar.blank(buffer, Math.min(at + 1, to), to);
        }
        return at < to ? NONE : unsure;
    }

    /** Whether the object opened at {@code inside} carries one record and not a list. */
    static boolean isSingle(byte[] buffer, int inside) {
        return buffer[inside - 1] != '[';
    }

    /** The end of a text, number or literal that begins at {@code from}, at most {@code to}; of no such thing, from. */
    static int scalarEnd(byte[] buffer, int from, int to) {
        if (from < to && buffer[from] == '"') {
            int end = textEnd(buffer, from + 1, to);
            return end < to && buffer[end] != '"' ? from : Math.min(end + 1, to);
        }
        int at = from;
        while (at < to && isScalar(buffer[at])) {
            at++;
        }
        return at;
    }

    private static int records(byte[] buffer, int at, int to, boolean last, boolean value) {
        if (buffer[at] == '{') {
            return value ? at : NONE;
        }
        if (buffer[at] != '[') {
            return NONE;
        }
        int first = Swar.blank(buffer, at + 1, to);
        if (first == to) {
            return last ? at + 1 : UNSURE;
        }
        return buffer[first] == '{' || buffer[first] == ']' ? at + 1 : NONE;
    }

    private static boolean mayOpen(byte b) {
        return b == '@' || "vrctno".indexOf(b | 0x20) >= 0;
    }

    private static boolean isCarrier(byte[] buffer, int from, int end) {
        return is(VALUE, buffer, from, end) || is(RECORDS, buffer, from, end) || is(RESULTS, buffer, from, end);
    }

    private static boolean isMeta(byte[] buffer, int from, int end) {
        return buffer[from] == '@'
                || is(COUNT, buffer, from, end)
                || is(TOTAL, buffer, from, end)
                || is(LINK, buffer, from, end)
                || is(ODATA, buffer, from, Math.min(end, from + ODATA.length));
    }

    private static boolean is(byte[] word, byte[] buffer, int from, int end) {
        if (end - from != word.length) {
            return false;
        }
        for (int i = 0; i < word.length; i++) {
            byte b = buffer[from + i];
            if (b != word[i] && (b | 0x20) != word[i]) {
                return false;
            }
        }
        return true;
    }

    private static boolean isScalar(byte b) {
        int letter = b | 0x20;
        return (letter >= 'a' && letter <= 'z') || (b >= '0' && b <= '9') || b == '-' || b == '+' || b == '.';
    }

    /** The closing quote, or the control character that a text must not hold, or {@code to}. */
    private static int textEnd(byte[] buffer, int from, int to) {
        int at = from;
        while (at < to && buffer[at] != '"' && (buffer[at] < 0 || buffer[at] >= ' ')) {
            at += buffer[at] == '\\' ? 2 : 1;
        }
        return Math.min(at, to);
    }

    private static byte[] ascii(String word) {
        return word.getBytes(StandardCharsets.US_ASCII);
    }
}
