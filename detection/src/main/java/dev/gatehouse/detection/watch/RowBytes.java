package dev.gatehouse.detection.watch;

import dev.gatehouse.logs.Row;
import dev.gatehouse.logs.RowReader;
import dev.gatehouse.logs.RowSink;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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
        List<byte[]> rows = new ArrayList<>();
        int unused = reader.read(record, 0, record.length, true, RowSink.rows(row -> rows.add(of(row))));
        return rows.stream().findFirst();
    }
}
