package dev.gatehouse.logs.scan;

/** Takes what a {@link RecordReader} finds, in the order of the bytes. */
public interface RecordSink {
    /** One object; the slices are valid until this returns. */
    void record(Slices record);

    /** A piece of the buffer that is no record; neighbouring pieces come as one. */
    void unreadable(int from, int to, Unreadable reason);
}
