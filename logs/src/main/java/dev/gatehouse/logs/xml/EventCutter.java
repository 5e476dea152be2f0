package dev.gatehouse.logs.xml;

import java.util.Arrays;

/*
 * A stream is cut at every start of an <Event> and after every end of one, whatever lies between: text of a log has its
 * brackets escaped, so neither can stand within a value. A piece that begins with a start is an event, any other what lies
 * between events; an event whose end got lost ends where the next one begins, and costs its neighbours nothing.
 *
 * What is no cut within the limit is dropped, and the stretch reported, but for the last bytes, which may be half a tag.
 */
/** Cuts a stream of bytes into events and what lies between them; however the stream is fed, the cuts are the same. */
final class EventCutter {
    /** The longest tag that matters, with its prefix. */
    private static final int TAG = 48;

    private static final int NONE = 0;
    private static final int UNSURE = -1;

    /** Takes the pieces, in their order. */
    interface Pieces {
        /** An event, in {@code bytes[from, to)}, which begins at {@code position} of the stream. */
        void event(byte[] bytes, int from, int to, long position);

        /** What lies between events. */
        void between(byte[] bytes, int from, int to, long position);

        /** A stretch that is larger than the limit, and gone. */
        void dropped(long from, long to);
    }

    private final Pieces pieces;
    private final int limit;
    private byte[] pending = new byte[1 << 13];
    private int filled;
    private int scanned;
    private boolean inEvent;
    private long offset;
    private long droppedFrom = -1;

    EventCutter(Pieces pieces, int limit) {
        this.pieces = pieces;
        this.limit = limit;
    }

    void feed(byte[] bytes, int from, int to) {
        int at = from;
        while (at < to) {
            int count = Math.min(to - at, limit);
            if (pending.length - filled < count) {
                pending = Arrays.copyOf(pending, Math.max(filled + count, 2 * pending.length));
            }
            System.arraycopy(bytes, at, pending, filled, count);
            filled += count;
            at += count;
            scan(false);
        }
    }

    void end() {
        scan(true);
        cut(filled);
        forget(filled);
    }

    private void scan(boolean last) {
        int begun = 0;
        while (scanned < filled) {
            if (pending[scanned] != '<') {
                scanned++;
                continue;
            }
            int tag = tag(scanned, last);
            if (tag == UNSURE) {
                break;
            }
            boolean start = tag != NONE && pending[scanned + 1] != '/';
            if (start) {
                begun = cut(begun, scanned);
                inEvent = true;
                scanned = tag;
            } else if (tag != NONE && inEvent) {
                scanned = tag;
                begun = cut(begun, scanned);
                inEvent = false;
            } else {
                scanned++;
            }
        }
        forget(begun);
        if (scanned > limit) {
            droppedFrom = droppedFrom < 0 ? offset : droppedFrom;
            forget(scanned);
        }
    }

    private int cut(int end) {
        return cut(0, end);
    }

    /** Passes on {@code pending[from, end)}; the answer is the end. */
    private int cut(int from, int end) {
        if (droppedFrom >= 0) {
            pieces.dropped(droppedFrom, offset + end);
            droppedFrom = -1;
        } else if (end - from > limit) {
            pieces.dropped(offset + from, offset + end);
        } else if (end > from && inEvent) {
            pieces.event(pending, from, end, offset + from);
        } else if (end > from) {
            pieces.between(pending, from, end, offset + from);
        }
        return end;
    }

    private void forget(int count) {
        System.arraycopy(pending, count, pending, 0, filled - count);
        filled -= count;
        scanned -= count;
        offset += count;
    }

    /** Where the tag of an event that begins at {@code from} ends, or what else it is. */
    private int tag(int from, boolean last) {
        int end = Math.min(filled, from + TAG);
        int unsure = end == filled && !last ? UNSURE : NONE;
        int at = from + 1;
        if (at < end && pending[at] == '/') {
            at++;
        }
        int name = at;
        while (at < end && XmlHead.isName(pending[at])) {
            if (pending[at] == ':') {
                name = at + 1;
            }
            at++;
        }
        if (at == end) {
            return unsure;
        }
        if (!XmlHead.isEvent(pending, name, at)) {
            return NONE;
        }
        if (pending[from + 1] != '/') {
            return XmlHead.endsName(pending[at]) ? at : NONE;
        }
        while (at < end && pending[at] <= ' ' && pending[at] >= 0) {
            at++;
        }
        if (at == end) {
            return unsure;
        }
        return pending[at] == '>' ? at + 1 : NONE;
    }
}
