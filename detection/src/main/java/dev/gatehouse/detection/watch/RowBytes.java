package dev.gatehouse.detection.watch;

import dev.gatehouse.logs.Row;
import dev.gatehouse.logs.RowReader;
import dev.gatehouse.logs.RowSink;
import dev.gatehouse.logs.Skipped;
import java.util.Arrays;
import java.util.Optional;

/** Makes of a record, whatever it was written in, the bytes that a row is made of. For one thread. */
final class RowBytes {
    private final RowReader reader;

    RowBytes(RowReader reader) {
        this.reader = reader;
    }

    /** The bytes of a row. */
    static byte[] of(Row row) {
        return Arrays.copyOfRange(row.buffer(), row.start(), row.end());
    }

    /** The bytes of the row that one record makes; empty where it makes none. */
    Optional<byte[]> of(byte[] record) {
        First first = new First();
        int unused = reader.read(record, 0, record.length, true, first);
        return first.bytes;
    }

    private static final class First implements RowSink {
        private Optional<byte[]> bytes = Optional.empty();

        @Override
        public void row(Row row) {
            if (bytes.isEmpty()) {
                bytes = Optional.of(RowBytes.of(row));
            }
        }

        @Override
        public void quarantined(int from, int to, String reason) {}

        @Override
        public void skipped(int from, int to, Skipped what) {}
    }
}
