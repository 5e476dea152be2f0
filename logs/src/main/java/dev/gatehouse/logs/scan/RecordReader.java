package dev.gatehouse.logs.scan;

/** Reads the records of a block, and what lies between them; one per thread. */
public final class RecordReader {
    private final RecordScanner scanner;
    private final Slices slices;

    /** A reader that looks for these paths in every record. */
    public RecordReader(PathSet paths) {
        scanner = new RecordScanner(paths);
        slices = new Slices(paths);
    }

    /**
     * Reads {@code buffer[from, to)}, which begins at a record or between records, and returns how far it got. The rest
     * is an incomplete record that wants more bytes; with {@code last} there is no rest.
     */
    public int read(byte[] buffer, int from, int to, boolean last, RecordSink sink) {
        int at = from;
        while (at < to) {
            byte b = buffer[at];
            if (b == '{') {
                int inside = Envelope.open(buffer, at, to);
                if (inside >= 0) {
                    at = inside;
                    continue;
                }
                int end = scanner.scan(buffer, at, to, slices);
                if (end >= 0) {
                    sink.record(slices);
                    at = end;
                    continue;
                }
                if (!last && RecordScanner.reason(end) == Unreadable.INCOMPLETE) {
                    return at;
                }
                int next = resume(buffer, at + 1, to);
                sink.unreadable(at, next, RecordScanner.reason(end));
                at = next;
            } else if ((b <= ' ' && b >= 0) || b == ',' || b == '[' || b == ']' || b == '}') {
                at++;
            } else {
                int next = resume(buffer, at, to);
                sink.unreadable(at, next, Unreadable.NOT_JSON);
                at = next;
            }
        }
        return at;
    }

    private static int resume(byte[] buffer, int from, int to) {
        for (int at = from; at < to; at++) {
            if (buffer[at] == '\n' && at + 1 < to && (buffer[at + 1] == '{' || buffer[at + 1] == '[')) {
                return at + 1;
            }
        }
        return to;
    }
}
