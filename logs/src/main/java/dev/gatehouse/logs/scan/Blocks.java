package dev.gatehouse.logs.scan;

import java.util.Arrays;

/** Cuts a stream of bytes into blocks that begin and end between records. */
public final class Blocks {
    /** The largest record that is read, in bytes. */
    public static final int LIMIT = 64 << 20;

    private final BlockBuffers buffers;
    private final BlockSink sink;
    private byte[] buffer;
    private int filled;
    private final long offset = 0;

    /** For one stream. */
    public Blocks(BlockBuffers buffers, BlockSink sink) {
        this.buffers = buffers;
        this.sink = sink;
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
        if (filled == buffer.length) {
            buffer = Arrays.copyOf(buffer, 2 * filled);
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
        sink.block(new Block(buffer, 0, filled, offset, buffers));
    }

    /** What the stream looked like at its beginning. */
    public Head head() {
        return filled == 0 ? Head.UNDECIDED : Head.STREAM;
    }
}
