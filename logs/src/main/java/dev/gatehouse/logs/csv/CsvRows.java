package dev.gatehouse.logs.csv;

import dev.gatehouse.logs.scan.Unreadable;
import java.util.List;

/** Takes what a {@link CsvReader} finds, in the order of the stream. */
interface CsvRows {
    /** The first row, as it stands, which comes before all others. */
    void header(List<String> names);

    /**
     * A row with as many cells as the header, or fewer where the last ones are missing; it lay in {@code bytes[start, end)},
     * which began at {@code from} of the stream.
     */
    void row(CsvRow row, long from, byte[] bytes, int start, int end);

    /** A stretch of the stream that is no row; what is still at hand of it lies in {@code bytes[start, end)}. */
    void unreadable(long from, long to, Unreadable reason, byte[] bytes, int start, int end);
}
