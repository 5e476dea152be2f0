package dev.gatehouse.logs.query;

import dev.gatehouse.logs.scan.Unreadable;
import java.util.List;

/** Takes the rows of a result. */
interface RowSink {
    /** A row that fits its columns: {@code bytes[from, from + length)}, which began in the stream at {@code position}. */
    void row(List<String> columns, ValueScan cells, byte[] bytes, int from, int length, long position);

    /** Something that is no row; what is at hand of it lies in {@code bytes[start, end)}. */
    void unreadable(long from, long to, Unreadable reason, byte[] bytes, int start, int end);
}
