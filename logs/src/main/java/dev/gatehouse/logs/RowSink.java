package dev.gatehouse.logs;

import java.util.function.Consumer;

/** Takes what a {@link RowReader} makes of the objects in a block, in the order of the bytes. */
public interface RowSink {
    /** One row, valid until this returns. */
    void row(Row row);

    /** A piece of the buffer that should have been a record and cannot be read. */
    void quarantined(int from, int to, String reason);

    /** An object of which no row is made, and what it is. */
    void skipped(int from, int to, Skipped what);

    /** Takes the rows and passes over the rest, for whoever reads what somebody else reports on. */
    static RowSink rows(Consumer<Row> rows) {
        return new RowSink() {
            @Override
            public void row(Row row) {
                rows.accept(row);
            }

            @Override
            public void quarantined(int from, int to, String reason) {}

            @Override
            public void skipped(int from, int to, Skipped what) {}
        };
    }
}
