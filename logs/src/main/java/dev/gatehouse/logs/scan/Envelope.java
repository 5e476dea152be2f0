package dev.gatehouse.logs.scan;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Recognises the objects that only carry records: {"value":[..]}, {"records":[..]}, {"value":{..}}. */
final class Envelope {
    /** The object is no envelope. */
    static final int NONE = -1;

    private Envelope() {}

    /** The position after the bracket of the envelope's array, or at the brace of its one record, or {@link #NONE}. */
    static int open(byte[] buffer, int from, int to) {
        int at = blank(buffer, from + 1, to);
        while (at < to && buffer[at] == '"') {
            int end = at + 1;
            while (end < to && buffer[end] != '"' && buffer[end] != '\\') {
                end++;
            }
            String key = new String(buffer, at + 1, end - at - 1, StandardCharsets.UTF_8).toLowerCase(Locale.ROOT);
            at = blank(buffer, end + 1, to);
            if (at >= to || buffer[at] != ':') {
                return NONE;
            }
            at = blank(buffer, at + 1, to);
            if (at >= to) {
                return NONE;
            }
            if (key.equals("value") || key.equals("records")) {
                if (buffer[at] == '[') {
                    int first = blank(buffer, at + 1, to);
                    return first == to || buffer[first] == '{' || buffer[first] == ']' ? at + 1 : NONE;
                }
                return buffer[at] == '{' && key.equals("value") ? at : NONE;
            }
            if (!key.startsWith("@") || buffer[at] != '"') {
                return NONE;
            }
            at++;
            while (at < to && buffer[at] != '"' && buffer[at] != '\\') {
                at++;
            }
            at = blank(buffer, at + 1, to);
            if (at >= to || buffer[at] != ',') {
                return NONE;
            }
            at = blank(buffer, at + 1, to);
        }
        return NONE;
    }

    private static int blank(byte[] buffer, int from, int to) {
        int at = from;
        while (at < to && (buffer[at] == ' ' || buffer[at] == '\n' || buffer[at] == '\r' || buffer[at] == '\t')) {
            at++;
        }
        return at;
    }
}
