package dev.gatehouse.logs.scan;

/** Where records begin at the beginning of a line. */
final class Lines {
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

    /** The last brace before {@code to} that is its line's first byte, or 0. */
    static int last(byte[] buffer, int to) {
        for (int at = to - 1; at > 0; at--) {
            if (buffer[at] == '{' && buffer[at - 1] == '\n') {
                return at;
            }
        }
        return 0;
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
