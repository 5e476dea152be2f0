package dev.gatehouse.logs.scan;

/*
 * A list may stand on one line, and then no line says where the next record begins. But records of one export begin with
 * the same key, and within a list one begins after a comma. Objects inside a record may begin so too: what is read from
 * there is no log record, and the rest of the damaged one is passed over by its brackets.
 */
/** Where the next record begins behind a damaged one on the same line. */
final class Neighbours {
    private static final int LONGEST_KEY = 256;

    private Neighbours() {}

    /**
     * The first object from {@code search} on that follows a comma and begins with the same key as the one at
     * {@code from}, else {@code to}.
     */
    static int next(byte[] buffer, int from, int search, int to) {
        int key = Swar.blank(buffer, from + 1, to);
        int end = keyEnd(buffer, key, to);
        if (end < 0) {
            return to;
        }
        for (int at = Math.max(end, search); at < to; at++) {
            if (buffer[at] == '{' && follows(buffer, at, end) && begins(buffer, at, to, key, end)) {
                return at;
            }
        }
        return to;
    }

    /** The first object from {@code from} on that follows another and a comma on the same line, else {@code to}. */
    static int joint(byte[] buffer, int from, int to) {
        for (int at = from + 2; at + 1 < to; at++) {
            if (buffer[at] == '{' && buffer[at + 1] == '"') {
                int comma = back(buffer, at - 1, from);
                if (comma > from && buffer[comma] == ',' && buffer[back(buffer, comma - 1, from)] == '}') {
                    return at;
                }
            }
        }
        return to;
    }

    private static int keyEnd(byte[] buffer, int key, int to) {
        if (key >= to || buffer[key] != '"') {
            return -1;
        }
        int limit = Math.min(to, key + LONGEST_KEY);
        for (int at = key + 1; at < limit; at++) {
            if (buffer[at] == '"') {
                return at + 1;
            }
            if (buffer[at] == '\\' || (buffer[at] >= 0 && buffer[at] < ' ')) {
                return -1;
            }
        }
        return -1;
    }

    /** Whether an object begins at {@code at} after a comma: in an object a key would have to. */
    static boolean isMisplaced(byte[] buffer, int from, int at, int to) {
        return at > from && at < to && buffer[at] == '{' && follows(buffer, at, from);
    }

    private static boolean follows(byte[] buffer, int at, int from) {
        int before = at - 1;
        while (before > from && Swar.isBlank(buffer[before])) {
            before--;
        }
        return buffer[before] == ',';
    }

    private static boolean begins(byte[] buffer, int at, int to, int key, int end) {
        int first = Swar.blank(buffer, at + 1, to);
        if (first + end - key > to) {
            return false;
        }
        for (int i = 0; i < end - key; i++) {
            if (buffer[first + i] != buffer[key + i]) {
                return false;
            }
        }
        int colon = Swar.blank(buffer, first + end - key, to);
        return colon < to && buffer[colon] == ':';
    }

    private static int back(byte[] buffer, int at, int from) {
        int before = at;
        while (before > from && (buffer[before] == ' ' || buffer[before] == '\t')) {
            before--;
        }
        return before;
    }
}
