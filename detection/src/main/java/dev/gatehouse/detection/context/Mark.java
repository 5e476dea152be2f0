package dev.gatehouse.detection.context;

/**
 * One thing that the logs say about one assignment (one principal, role, scope and kind) at one time.
 *
 * @param at microseconds since the epoch
 * @param until for a grant with an end: when it ends; else {@link Hold#ALWAYS}
 */
record Mark(Type type, long at, long until, How how, String evidence) {
    enum Type {
        /** It ended here. */
        END,
        /** It began here. */
        BEGIN,
        /** It was in force here, whenever it began. */
        SEEN
    }

    static Mark begin(long at, long until, How how, String evidence) {
        return new Mark(Type.BEGIN, at, until, how, evidence);
    }

    static Mark end(long at, How how, String evidence) {
        return new Mark(Type.END, at, Hold.ALWAYS, how, evidence);
    }

    static Mark seen(long at, How how, String evidence) {
        return new Mark(Type.SEEN, at, Hold.ALWAYS, how, evidence);
    }
}
