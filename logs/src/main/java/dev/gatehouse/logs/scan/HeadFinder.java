package dev.gatehouse.logs.scan;

/** Tells from the first bytes of a stream what form it has. */
final class HeadFinder {
    /** As many bytes as are looked at. */
    static final int LENGTH = 1 << 16;

    /** How far down a first record is looked for below lines of text. */
    private static final int TEXT = 1 << 12;

    private HeadFinder() {}

    /** The form of a stream that begins with {@code buffer[0, to)}. */
    static Head find(byte[] buffer, int to) {
        int from = Swar.blank(buffer, Lines.isMark(buffer, 0, to) ? 3 : 0, to);
        if (from == to) {
            return Head.EMPTY;
        }
        if (!begins(buffer, from, to)) {
            from = below(buffer, from, Math.min(to, TEXT));
        }
        return from < 0 ? Head.NOT_JSON : form(buffer, from, to);
    }

    /** The first record or list below lines of text, or -1. */
    private static int below(byte[] buffer, int from, int to) {
        int at = Lines.next(buffer, from, to, 0);
        while (at < to && !begins(buffer, at, to)) {
            at = Lines.next(buffer, at, to, 0);
        }
        return at < to ? at : -1;
    }

    /** Whether a list of objects, or an object with a first key, begins here; the end of the bytes is no objection. */
    private static boolean begins(byte[] buffer, int from, int to) {
        int at = from;
        while (at < to && buffer[at] == '[') {
            at = Swar.blank(buffer, at + 1, to);
        }
        if (at > from && at < to && buffer[at] == ']') {
            return true;
        }
        if (at < to && buffer[at] != '{') {
            return false;
        }
        int key = Swar.blank(buffer, Math.min(at + 1, to), to);
        if (key >= to || buffer[key] == '}') {
            return true;
        }
        if (buffer[key] != '"') {
            return false;
        }
        int end = Swar.blank(buffer, Envelope.scalarEnd(buffer, key, to), to);
        return end >= to || buffer[end] == ':';
    }

    /** Whether the first record ends on the line on which it begins. */
    private static Head form(byte[] buffer, int from, int to) {
        int record = from;
        while (record < to && buffer[record] != '{') {
            record++;
        }
        int line = Swar.newline(buffer, record, to);
        if (line >= to) {
            return Head.STREAM;
        }
        Skipper skipper = new Skipper();
        skipper.begin(1, RecordScanner.MAX_DEPTH);
        return skipper.skip(buffer, record + 1, line) >= 0 ? Head.LINES : Head.STREAM;
    }
}
