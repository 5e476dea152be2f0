package dev.gatehouse.connect.source;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/** Reads files line by line from where reading stopped, and no line before it is whole. */
final class LineReading {
    /*
     * A block is read together with the bytes before it, at most as many as a Print has. These must be those that were
     * taken; else the file is no longer the one that it was, and the next look will tell what it is. They are also what
     * the prints of the next offset are made of, so that an offset never tells of bytes that were not handed over.
     */

    /** No record is larger, as where logs are sent. */
    private static final int LARGEST = 16 << 20;

    private final int blockSize;
    private final Troubles troubles;
    private final Tally tally = new Tally();
    private byte[] buffer;

    LineReading(int blockSize, Troubles troubles) {
        this.blockSize = blockSize;
        this.troubles = troubles;
        this.buffer = new byte[blockSize + Print.MOST];
    }

    /** Reads what is new in a file; also a last record without a line end, where the file is quiet. */
    void read(Tracked tracked, String origin, boolean quiet, Handover handover)
            throws IOException, PressedException, UnavailableException {
        Seen seen = tracked.seen();
        try (FileChannel channel = seen.open()) {
            long at = tracked.offset() instanceof Offset.Lines lines ? lines.at() : 0;
            boolean first = true;
            while (at < seen.size()) {
                if (handover.isFull()) {
                    return;
                }
                int lead = (int) Math.min(Print.MOST, at);
                int filled = fill(channel, at - lead, seen.size());
                if (filled <= lead || (first && !stands(tracked.offset(), lead))) {
                    return;
                }
                boolean atEnd = at - lead + filled >= seen.size();
                int cut = cut(lead, filled, atEnd && quiet);
                if (cut > lead) {
                    at = give(tracked, origin, channel, at, cut, handover);
                    first = true;
                } else if (atEnd) {
                    breakOff(tracked, quiet, seen.size() - at);
                    break;
                } else if (buffer.length < LARGEST) {
                    buffer = new byte[Math.min(LARGEST, 2 * buffer.length)];
                } else {
                    at = passTooLarge(tracked, channel, at, seen.size());
                    first = false;
                }
            }
        } finally {
            buffer = buffer.length > blockSize + Print.MOST ? new byte[blockSize + Print.MOST] : buffer;
        }
        tracked.pass(quiet);
    }

    private int fill(FileChannel channel, long from, long size) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(buffer, 0, (int) Math.min(buffer.length, size - from));
        Seen.fill(channel, from, bytes);
        return bytes.position();
    }

    private boolean stands(Offset offset, int lead) {
        return !(offset instanceof Offset.Lines lines)
                || Print.of(buffer, lead - lines.tail().length(), lead).equals(lines.tail());
    }

    /** The end of the last whole line; with {@code all} also of what is a whole record without a line end. */
    private int cut(int from, int to, boolean all) {
        int at = to;
        while (at > from && buffer[at - 1] != '\n') {
            at--;
        }
        return all && at < to && tally.read(buffer, at, to, false) == to ? to : at;
    }

    private long give(Tracked tracked, String origin, FileChannel channel, long at, int cut, Handover handover)
            throws IOException, PressedException, UnavailableException {
        int lead = (int) Math.min(Print.MOST, at);
        long start = at - lead;
        int _ = tally.read(buffer, lead, cut, true);
        long end = start + cut;
        Print tail = Print.of(buffer, Math.max(0, cut - Print.MOST), cut);
        Offset.Lines after = new Offset.Lines(
                tracked.seen().key(),
                end,
                end == tracked.seen().size(),
                head(tracked.offset(), channel, start, end, cut),
                tail);
        handover.give(
                tracked,
                new Taken(
                        tracked.entry(),
                        origin,
                        buffer,
                        lead,
                        cut,
                        tally.records(),
                        place -> start + place,
                        after.text()),
                after);
        return end;
    }

    private Print head(Offset offset, FileChannel channel, long start, long end, int cut) throws IOException {
        if (offset instanceof Offset.Lines lines && lines.head().length() == Print.MOST) {
            return lines.head();
        }
        if (start == 0) {
            return Print.of(buffer, 0, Math.min(cut, Print.MOST));
        }
        ByteBuffer bytes = ByteBuffer.allocate((int) Math.min(end, Print.MOST));
        Seen.fill(channel, 0, bytes);
        return Print.of(bytes.array(), 0, bytes.position());
    }

    private void breakOff(Tracked tracked, boolean quiet, long length) {
        if (quiet) {
            tracked.breaksOff();
            troubles.say(
                    tracked.path(),
                    "ends within a record, of which there are " + length + " bytes",
                    "they are read when the rest comes; where none will come, the file was cut when it was written");
        }
    }

    /** The beginning of the next line, or the end of the file where there is none so far. */
    private long passTooLarge(Tracked tracked, FileChannel channel, long from, long size) throws IOException {
        for (long at = from; at < size; ) {
            int filled = fill(channel, at, size);
            if (filled == 0) {
                return size;
            }
            for (int i = 0; i < filled; i++) {
                if (buffer[i] == '\n') {
                    troubles.happened(
                            tracked.path(),
                            "has at byte " + from + " a line of more than " + (LARGEST >> 20)
                                    + " MB, which was left out",
                            "no log has such records; see what writes into the file");
                    return at + i + 1;
                }
            }
            at += filled;
        }
        return size;
    }
}
