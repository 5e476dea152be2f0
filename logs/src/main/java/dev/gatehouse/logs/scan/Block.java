package dev.gatehouse.logs.scan;

/**
 * A piece of a stream that begins and ends between records, to be read by one {@link RecordReader} as
 * {@code read(block.buffer(), block.from(), block.to(), true, sink)}. Who has the block owns its buffer, until
 * {@link #release}.
 */
public final class Block {
    private final byte[] buffer;
    private final int from;
    private final int to;
    private final long offset;
    private final Positions positions;
    private final BlockBuffers buffers;

    Block(byte[] buffer, int from, int to, long offset, BlockBuffers buffers) {
        this.buffer = buffer;
        this.from = from;
        this.to = to;
        this.offset = offset;
        this.positions = Positions.NONE;
        this.buffers = buffers;
    }

    /** A block of {@code buffer[0, to)} whose records were made of others, which begin in the stream where it says. */
    public Block(byte[] buffer, int to, Positions positions, BlockBuffers buffers) {
        this.buffer = buffer;
        this.from = 0;
        this.to = to;
        this.offset = 0;
        this.positions = positions;
        this.buffers = buffers;
    }

    /** The bytes; those outside from and to mean nothing. */
    public byte[] buffer() {
        return buffer;
    }

    /** Where the block begins in the buffer. */
    public int from() {
        return from;
    }

    /** Where the block ends in the buffer. */
    public int to() {
        return to;
    }

    /** The place in the stream, counted from its first byte, of a place in the buffer where a record begins. */
    public long position(int at) {
        return positions.isEmpty() ? offset + at : positions.of(at);
    }

    /** Where each record began in the stream; none are listed where the bytes are the stream's own. */
    public Positions positions() {
        return positions;
    }

    /** Gives the buffer back; the block and all slices into it are void from then on. */
    public void release() {
        buffers.give(buffer);
    }
}
