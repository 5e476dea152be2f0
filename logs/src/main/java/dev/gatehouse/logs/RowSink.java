package dev.gatehouse.logs;

/** Takes what a {@link RowReader} makes of the objects in a block, in the order of the bytes. */
public interface RowSink {
    /** One row, valid until this returns. */
    void row(Row row);

    /** A piece of the buffer that should have been a record and cannot be read. */
    void quarantined(int from, int to, String reason);

    /** An object of which no row is made, and what it is. */
    void skipped(int from, int to, Skipped what);
}
