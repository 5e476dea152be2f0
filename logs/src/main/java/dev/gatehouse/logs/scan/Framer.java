package dev.gatehouse.logs.scan;

/**
 * Follows the brackets of a stream whose lines say nothing, in order to know where records begin. Sees bytes once, and
 * goes on where the last ones ended.
 */
final class Framer {
    private enum State {
        BETWEEN,
        AFTER_LIST,
        RECORD,
        TAIL,
        LOST
    }

    private static final int DEEPEST_INDENT = 1 << 10;
    private static final int PATIENCE = 8;
    private static final int GONE = -1;

    private final Skipper skipper = new Skipper();
    private State state = State.BETWEEN;
    private int at;
    private int cut;
    private int record = GONE;
    private int indent;
    private long seen;
    private long wasted;

    /** Begins at the first byte of a buffer, between records. */
    void restart() {
        state = State.BETWEEN;
        rebase();
    }

    /** Goes on at the first byte of a buffer, in the midst of whatever it was in. */
    void rebase() {
        at = 0;
        cut = 0;
        record = GONE;
    }

    /** Stops waiting for the bytes that would decide what begins here. */
    void giveUp(byte[] buffer, int to) {
        if (state == State.BETWEEN || state == State.AFTER_LIST) {
            state = State.LOST;
            boolean unused = lost(buffer, to);
        }
    }

    /** The last place between records, or 0; the buffer may be cut there. */
    int cut() {
        return cut;
    }

    /** How far the bytes were seen. */
    int position() {
        return at;
    }

    boolean isLost() {
        return state == State.LOST;
    }

    boolean isInRecord() {
        return state == State.RECORD;
    }

    boolean isBetween() {
        return state == State.BETWEEN;
    }

    /** Follows the bytes up to {@code to}, or, if so asked, until it is between records. */
    void advance(byte[] buffer, int to, boolean untilBetween) {
        int from = at;
        boolean moving = true;
        while (moving && at < to && !(untilBetween && state == State.BETWEEN)) {
            moving = switch (state) {
                case BETWEEN -> between(buffer, to);
                case AFTER_LIST -> afterList(buffer, to);
                case RECORD, TAIL -> container(buffer, to);
                case LOST -> lost(buffer, to);
            };
        }
        seen += Math.max(0, at - from);
        if (cut == 0 && state == State.BETWEEN) {
            cut = at;
        }
    }

    private boolean between(byte[] buffer, int to) {
        switch (buffer[at]) {
            case '{' -> {
                int inside = Envelope.open(buffer, at, to, false);
                if (inside == Envelope.UNSURE) {
                    return false;
                }
                record = at;
                if (inside >= 0 && !Envelope.isSingle(buffer, inside)) {
                    at = inside;
                    return true;
                }
                at++;
                enter(State.RECORD);
            }
            case ' ', '\t', '\r', '\n' -> {
                int end = Swar.blank(buffer, at, to);
                int found = Lines.indent(buffer, at, end);
                indent = found < 0 ? indent : Math.min(found, DEEPEST_INDENT);
                at = end;
            }
            case ',', '[', '}' -> at++;
            case ']' -> {
                at++;
                state = State.AFTER_LIST;
            }
            default -> {
                return other(buffer, to);
            }
        }
        return true;
    }

    private boolean other(byte[] buffer, int to) {
        if (Lines.isMark(buffer, at, to)) {
            at += 3;
            return true;
        }
        int end = Envelope.scalarEnd(buffer, at, to);
        int after = Swar.blank(buffer, end, to);
        if (after >= to) {
            return false;
        }
        if (end > at && (buffer[after] == ',' || buffer[after] == ']')) {
            at = end;
        } else {
            state = State.LOST;
        }
        return true;
    }

    private boolean afterList(byte[] buffer, int to) {
        int next = Swar.blank(buffer, at, to);
        boolean comma = next < to && buffer[next] == ',';
        int key = comma ? Swar.blank(buffer, next + 1, to) : next;
        if (key >= to) {
            return false;
        }
        if (comma && buffer[key] == '"') {
            at = key;
            enter(State.TAIL);
        } else {
            at = !comma && buffer[key] == '}' ? key + 1 : at;
            state = State.BETWEEN;
        }
        return true;
    }

    private void enter(State container) {
        state = container;
        skipper.begin(1, RecordScanner.MAX_DEPTH);
    }

    private boolean container(byte[] buffer, int to) {
        int end = skipper.skip(buffer, at, to);
        if (end >= 0) {
            at = end;
            cut = end;
            state = State.BETWEEN;
        } else if (end == Fault.INCOMPLETE) {
            at = to;
        } else {
            backToRecord(skipper.errorAt());
        }
        return true;
    }

    /** A record may have swallowed its neighbours before the fault: begins again after its first byte. */
    private void backToRecord(int error) {
        state = State.LOST;
        if (record == GONE || wasted > PATIENCE * (seen + error)) {
            at = error;
        } else {
            wasted += error - record;
            at = record + 1;
        }
    }

    private boolean lost(byte[] buffer, int to) {
        int line = Neighbours.joint(buffer, at, Lines.next(buffer, at, to, indent));
        if (line < to) {
            at = line;
            cut = line;
            state = State.BETWEEN;
            return true;
        }
        int end = to;
        while (end > at && (buffer[end - 1] == ' ' || buffer[end - 1] == '\t')) {
            end--;
        }
        boolean breaks = end > Math.max(at, 1) && buffer[end - 1] == '\n' && to - end <= indent;
        at = breaks ? end - 1 : to;
        return false;
    }
}
