package dev.gatehouse.bench.matcher;

import dev.gatehouse.logs.Row;
import dev.gatehouse.logs.RowSink;
import dev.gatehouse.logs.Skipped;
import java.util.function.Consumer;

/** Does something with every row, and bears nothing else. */
record EachRow(Consumer<Row> action) implements RowSink {
    @Override
    public void row(Row row) {
        action.accept(row);
    }

    @Override
    public void quarantined(int from, int to, String reason) {
        throw new IllegalStateException(reason);
    }

    @Override
    public void skipped(int from, int to, Skipped what) {
        throw new IllegalStateException("skipped: " + what);
    }
}
