package dev.gatehouse.lake;

import dev.gatehouse.logs.Row;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.duckdb.DuckDBColumnType;
import org.duckdb.DuckDBDataChunkWriter;
import org.duckdb.DuckDBFunctions;
import org.duckdb.DuckDBTableFunction;
import org.duckdb.DuckDBTableFunctionBindInfo;
import org.duckdb.DuckDBTableFunctionBuilder;
import org.duckdb.DuckDBTableFunctionCallInfo;
import org.duckdb.DuckDBTableFunctionInitInfo;
import org.duckdb.DuckDBWritableVector;

/** A relation in SQL of rows that lie in Java's memory: {@code gatehouse_rows(key)}. No file in between. */
final class RowFunction implements DuckDBTableFunction<RowFunction.Rows, RowFunction.Rows, RowFunction.Rows> {
    private final Map<Long, List<StoredRow>> byKey = new ConcurrentHashMap<>();
    private final AtomicLong keys = new AtomicLong();

    /** The rows of one statement, and how many were given. */
    record Rows(List<StoredRow> rows, AtomicInteger given) {}

    /** Makes rows known under a key. */
    long put(List<StoredRow> rows) {
        long key = keys.incrementAndGet();
        List<StoredRow> _ = byKey.put(key, rows);
        return key;
    }

    void remove(long key) {
        List<StoredRow> _ = byKey.remove(key);
    }

    void register(Connection connection) throws SQLException {
        try (DuckDBTableFunctionBuilder builder = DuckDBFunctions.tableFunction()) {
            var _ = builder.withName("gatehouse_rows")
                    .withParameter(DuckDBColumnType.BIGINT)
                    .withFunction(this)
                    .register(connection);
        }
    }

    @Override
    public Rows bind(DuckDBTableFunctionBindInfo info) {
        Columns.NUMBERS.forEach(column -> info.addResultColumn(column.name(), DuckDBColumnType.BIGINT));
        Columns.TEXTS.forEach(column -> info.addResultColumn(column.name(), DuckDBColumnType.VARCHAR));
        var _ = info.addResultColumn("raw", DuckDBColumnType.VARCHAR);
        List<StoredRow> rows = byKey.getOrDefault(info.getParameter(0).getLong(), List.of());
        info.setCardinality(rows.size(), true);
        return new Rows(rows, new AtomicInteger());
    }

    @Override
    public Rows init(DuckDBTableFunctionInitInfo info) {
        info.setMaxThreads(1);
        Rows bound = info.getBindData();
        return new Rows(bound.rows(), new AtomicInteger());
    }

    @Override
    public long apply(DuckDBTableFunctionCallInfo info, DuckDBDataChunkWriter chunk) {
        Rows state = info.getInitData();
        int from = state.given().get();
        int count = (int) Math.min(chunk.capacity(), state.rows().size() - from);
        if (count > 0) {
            write(state.rows().subList(from, from + count), chunk);
            state.given().set(from + count);
        }
        return count;
    }

    private static void write(List<StoredRow> rows, DuckDBDataChunkWriter chunk) {
        int at = 0;
        for (Columns.Whole column : Columns.NUMBERS) {
            DuckDBWritableVector vector = chunk.vector(at++);
            for (int i = 0; i < rows.size(); i++) {
                long value = column.of().applyAsLong(rows.get(i));
                if (value == Row.NO_TIME && column.name().equals("time")) {
                    vector.setNull(i);
                } else {
                    vector.setLong(i, value);
                }
            }
        }
        for (Columns.Text column : Columns.TEXTS) {
            DuckDBWritableVector vector = chunk.vector(at++);
            byte[][] texts = new byte[rows.size()][];
            for (int i = 0; i < texts.length; i++) {
                texts[i] = column.of().apply(rows.get(i)).getBytes(StandardCharsets.UTF_8);
            }
            vector.setStringUtf8Batch(0, texts);
            for (int i = 0; i < texts.length; i++) {
                if (texts[i].length == 0) {
                    vector.setNull(i);
                }
            }
        }
        byte[][] raws = new byte[rows.size()][];
        for (int i = 0; i < raws.length; i++) {
            raws[i] = rows.get(i).raw().copy();
        }
        chunk.vector(at).setStringUtf8Batch(0, raws);
    }
}
