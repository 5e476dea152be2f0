package dev.gatehouse.logs.scan;

/** Takes what {@link Blocks} cuts, in the order of the stream. */
public interface BlockSink {
    /** A block of whole records; the receiver owns it and releases it, on whatever thread. */
    void block(Block block);

    /** A stretch of the stream that was dropped: too large a record, or much text that is no JSON. */
    void unreadable(long from, long to, Unreadable reason);
}
