package dev.gatehouse.logs.scan;

/** Takes what {@link Blocks} cuts, in the order of the stream. */
public interface BlockSink {
    /** A block of whole records; the receiver owns it and releases it, on whatever thread. */
    void block(Block block);

    /**
     * A stretch of the stream that is in no block: too large a record, much text that is no log, or a record of another
     * form than JSON that cannot be read. What is still at hand of it lies in {@code bytes[start, end)}, until this
     * returns.
     */
    void unreadable(long from, long to, Unreadable reason, byte[] bytes, int start, int end);
}
