package dev.gatehouse.logs.scan;

import java.util.Arrays;

/**
 * Cuts a stream of bytes into blocks that begin and end between records. Does no I/O: the caller puts bytes into
 * {@link #buffer} and says how many. One per stream, used by one thread; the blocks may be read by others.
 */
public final class Blocks {
    /*
     * A buffer is filled before it is cut, so the cuts depend on the stream alone and not on the pieces in which it came.
     * Where a record stands on a line of its own the last brace that begins a line, after a line that is a record, is the
     * cut, and finding it costs next to nothing. Where a full buffer has no such brace, or the head of the stream showed
     * that a record extends over lines, Framer follows the brackets instead; the next buffer gets its own chance. What
     * is left behind the cut is copied to the next buffer.
     *
     * A buffer without any cut grows, up to the limit on a record. Beyond it, and at once if there is no JSON to be
     * seen, the bytes are dropped until Framer sees a record begin; what was dropped is reported as one piece.
     */

    /** The largest record that is read, in bytes. */
    public static final int LIMIT = 64 << 20;

    private static final long NOTHING = -1;

    private final BlockBuffers buffers;
    private final BlockSink sink;
    private final int limit;
    private final Framer framer = new Framer();
    private byte[] buffer;
    private int filled;
    private long offset;
    private Head head = Head.UNDECIDED;
    private long droppedFrom = NOTHING;
    private Unreadable droppedFor = Unreadable.NOT_JSON;

    /** For one stream. */
    public Blocks(BlockBuffers buffers, BlockSink sink) {
        this(buffers, sink, LIMIT);
    }

    /** For one stream, with another limit on the size of a record. */
    public Blocks(BlockBuffers buffers, BlockSink sink, int limit) {
        this.buffers = buffers;
        this.sink = sink;
        this.limit = Math.max(limit, buffers.blockSize());
        this.buffer = buffers.take();
    }

    /** Where the caller puts the next bytes of the stream: from {@link #position}, at most {@link #room}. */
    public byte[] buffer() {
        return buffer;
    }

    /** The place in the buffer for the next byte. */
    public int position() {
        return filled;
    }

    /** How many bytes may be put there, at least one. */
    public int room() {
        return buffer.length - filled;
    }

    /** Says that so many bytes were put into the buffer; the buffer may be another one afterwards. */
    public void filled(int count) {
        filled += count;
        if (head == Head.UNDECIDED && filled >= Math.min(HeadFinder.LENGTH, buffer.length)) {
            decide(Math.min(HeadFinder.LENGTH, buffer.length));
        }
        if (filled == buffer.length) {
            cut();
        }
    }

    /** Copies bytes in, for a caller who already has them. */
    public void feed(byte[] bytes, int from, int to) {
        int at = from;
        while (at < to) {
            int count = Math.min(to - at, room());
            System.arraycopy(bytes, at, buffer, filled, count);
            filled(count);
            at += count;
        }
    }

    /** Says that the stream has ended: what is left becomes the last block. */
    public void end() {
        if (head == Head.UNDECIDED) {
            decide(filled);
        }
        if (droppedFrom != NOTHING) {
            resume();
        }
        if (droppedFrom != NOTHING) {
            sink.unreadable(droppedFrom, offset + filled, droppedFor, buffer, 0, 0);
            droppedFrom = NOTHING;
            filled = 0;
        }
        if (filled > 0) {
            sink.block(new Block(buffer, 0, filled, offset, buffers));
        } else {
            buffers.give(buffer);
        }
        buffer = new byte[1];
        filled = 0;
    }

    /** What the stream looked like at its beginning. */
    public Head head() {
        return head;
    }

    private void decide(int length) {
        head = HeadFinder.find(buffer, length);
        if (head == Head.NOT_JSON) {
            droppedFrom = 0;
        }
    }

    /** Makes room in a full buffer. */
    private void cut() {
        if (droppedFrom != NOTHING) {
            resume();
            if (droppedFrom != NOTHING) {
                drop();
            }
            if (filled < buffer.length) {
                return;
            }
        }
        int line = head == Head.LINES ? Lines.last(buffer, filled) : 0;
        if (line > 0) {
            emit(line);
            return;
        }
        framer.advance(buffer, filled, false);
        if (framer.cut() > 0) {
            emit(framer.cut());
        } else if (framer.isLost() || buffer.length >= limit) {
            droppedFrom = offset;
            droppedFor = framer.isInRecord() ? Unreadable.TOO_LARGE : Unreadable.NOT_JSON;
            framer.giveUp(buffer, filled);
            drop();
        } else {
            buffer = Arrays.copyOf(buffer, (int) Math.min(limit, 2L * buffer.length));
        }
    }

    private void emit(int end) {
        byte[] block = buffer;
        int rest = filled - end;
        buffer = rest < buffers.blockSize() ? buffers.take() : new byte[block.length];
        System.arraycopy(block, end, buffer, 0, rest);
        sink.block(new Block(block, 0, end, offset, buffers));
        offset += end;
        filled = rest;
        framer.restart();
    }

    /** Ends a stretch of dropped bytes where the framer sees a record begin. */
    private void resume() {
        if (head == Head.NOT_JSON) {
            return;
        }
        framer.advance(buffer, filled, true);
        if (!framer.isBetween()) {
            return;
        }
        int at = framer.position();
        sink.unreadable(droppedFrom, offset + at, droppedFor, buffer, 0, 0);
        droppedFrom = NOTHING;
        System.arraycopy(buffer, at, buffer, 0, filled - at);
        offset += at;
        filled -= at;
        framer.restart();
    }

    /** Drops what the framer has seen. */
    private void drop() {
        int keep = head == Head.NOT_JSON ? filled : framer.position();
        System.arraycopy(buffer, keep, buffer, 0, filled - keep);
        if (buffer.length > buffers.blockSize() && filled - keep < buffers.blockSize()) {
            buffer = Arrays.copyOf(buffer, buffers.blockSize());
        }
        offset += keep;
        filled -= keep;
        framer.rebase();
    }
}
