package dev.gatehouse.logs.scan;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/** Keeps released buffers for the next blocks; may be shared between threads and streams. */
public final class BlockBuffers {
    /** The usual size of a block. */
    public static final int BLOCK_SIZE = 4 << 20;

    private final int blockSize;
    private final BlockingQueue<byte[]> free;

    /** Buffers of {@code blockSize} bytes, of which at most {@code keep} wait for reuse. */
    public BlockBuffers(int blockSize, int keep) {
        this.blockSize = blockSize;
        this.free = new ArrayBlockingQueue<>(keep);
    }

    /** The size of the buffers that it hands out. */
    public int blockSize() {
        return blockSize;
    }

    /** A buffer of the usual size; what is in it means nothing. */
    public byte[] take() {
        byte[] buffer = free.poll();
        return buffer == null ? new byte[blockSize] : buffer;
    }

    void give(byte[] buffer) {
        if (buffer.length == blockSize) {
            boolean unused = free.offer(buffer);
        }
    }
}
