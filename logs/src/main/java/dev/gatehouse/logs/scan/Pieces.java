package dev.gatehouse.logs.scan;

/** Joins neighbouring unreadable pieces, so that a file full of something else is one piece and not a flood. */
final class Pieces {
    private int from;
    private int to = -1;
    private Unreadable reason = Unreadable.NOT_JSON;

    /** Adds a piece; two join if they touch, or if both are no JSON and no record lies between. */
    void add(int start, int end, Unreadable why, RecordSink sink) {
        boolean alike = why == Unreadable.NOT_JSON && reason == Unreadable.NOT_JSON;
        if (to >= 0 && (to == start || alike)) {
            to = end;
            return;
        }
        flush(sink);
        from = start;
        to = end;
        reason = why;
    }

    /** Hands the piece on, if there is one. */
    void flush(RecordSink sink) {
        if (to >= 0) {
            int end = to;
            to = -1;
            sink.unreadable(from, end, reason);
        }
    }
}
