package dev.gatehouse.logs.scan;

/** Where records begin at the beginning of a line. */
final class Lines {
    /** After so many broken lines the brackets are the better guide. */
    private static final int TRIES = 16;

    private Lines() {}

    /** The first brace or bracket from {@code from} on that stands first in its line, after at most {@code indent}. */
    static int next(byte[] buffer, int from, int to, int indent) {
        for (int line = Swar.newline(buffer, from, to); line < to; line = Swar.newline(buffer, line + 1, to)) {
            int at = line + 1;
            int furthest = Math.min(to - 1, at + indent);
            while (at < furthest && (buffer[at] == ' ' || buffer[at] == '\t')) {
                at++;
            }
            if (at < to && (buffer[at] == '{' || buffer[at] == '[')) {
                return at;
            }
        }
        return to;
    }

    /** The last brace before {@code to} that is its line's first byte and follows a line that is a record, or 0. */
    static int last(byte[] buffer, int to) {
        int tries = TRIES;
        for (int at = to - 1; at > 0; at--) {
            if (buffer[at] == '{' && buffer[at - 1] == '\n') {
                if (isRecord(buffer, at - 1)) {
                    return at;
                }
                if (--tries == 0) {
                    break;
                }
            }
        }
        return 0;
    }

    /** Whether the line that ends at {@code to} holds a whole object, perhaps after a bracket or comma. */
    private static boolean isRecord(byte[] buffer, int to) {
        int line = to;
        while (line > 0 && buffer[line - 1] != '\n') {
            line--;
        }
        while (line < to && (buffer[line] == '[' || buffer[line] == ',' || Swar.isBlank(buffer[line]))) {
            line++;
        }
        if (line == to || buffer[line] != '{') {
            return false;
        }
        Skipper skipper = new Skipper();
        skipper.begin(1, RecordScanner.MAX_DEPTH);
        return skipper.skip(buffer, line + 1, to) >= 0;
    }

    /** How far the line is indented whose white space ends at {@code to}; -1 if no line begins from {@code from} on. */
    static int indent(byte[] buffer, int from, int to) {
        int at = to;
        while (at > from && (buffer[at - 1] == ' ' || buffer[at - 1] == '\t')) {
            at--;
        }
        return at > from && buffer[at - 1] == '\n' ? to - at : -1;
    }

    /** Whether a byte order mark stands here. */
    static boolean isMark(byte[] buffer, int at, int to) {
        return to - at >= 3
                && buffer[at] == (byte) 0xEF
                && buffer[at + 1] == (byte) 0xBB
                && buffer[at + 2] == (byte) 0xBF;
    }
}
