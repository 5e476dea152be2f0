package dev.gatehouse.cli.inspect;

import dev.gatehouse.logs.Projection;
import dev.gatehouse.logs.Row;
import dev.gatehouse.logs.RowReader;
import dev.gatehouse.logs.RowSink;
import dev.gatehouse.logs.Skipped;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** Reads records that a test wrote. */
final class Rows {
    private Rows() {}

    /** Hands over each row; a record that is none fails the test. */
    static void each(Projection projection, String records, Consumer<Row> rows) {
        byte[] bytes = records.getBytes(StandardCharsets.UTF_8);
        new RowReader(projection).read(bytes, 0, bytes.length, true, new RowSink() {
            @Override
            public void row(Row row) {
                rows.accept(row);
            }

            @Override
            public void quarantined(int from, int to, String reason) {
                throw new AssertionError(reason);
            }

            @Override
            public void skipped(int from, int to, Skipped what) {
                throw new AssertionError(what);
            }
        });
    }
}
