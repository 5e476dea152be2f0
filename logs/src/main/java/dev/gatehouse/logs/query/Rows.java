package dev.gatehouse.logs.query;

import dev.gatehouse.logs.scan.Unreadable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/*
 * Rows are passed on at once where the columns are known. Where they come after the rows, or a fragment says only after
 * them which table it is of, the rows are kept, but no more than HELD bytes of one table. What a fragment replaces was
 * passed on already and stays: whoever reads the rows knows events that come twice.
 */
/** Brings rows and columns together. */
final class Rows {
    /** How many bytes of rows are kept that came before their columns. */
    static final int HELD = 32 << 20;

    /** So many announced tables are remembered; results have a handful. */
    private static final int ANNOUNCED = 256;

    private final RowSink sink;
    private final ValueScan again = new ValueScan();
    private final Map<String, ResultTable> announced = new LinkedHashMap<>();

    Rows(RowSink sink) {
        this.sink = sink;
    }

    /** Takes a row of a table, or whatever stands where a row should. */
    void row(ResultTable table, ValueScan cells, byte[] bytes, int from, int length, long position) {
        if (table.columns().isEmpty()) {
            byte[] row = new byte[length];
            System.arraycopy(bytes, from, row, 0, length);
            if (!table.hold(position, row, HELD)) {
                misfit(row, 0, length, position);
            }
            return;
        }
        if (!table.isPrimary()) {
            return;
        }
        List<String> columns = table.columns().get();
        if (!cells.isList() || cells.size() != columns.size()) {
            misfit(bytes, from, length, position);
        } else if (!columns.isEmpty()) {
            sink.row(columns, cells, bytes, from, length, position);
        }
    }

    /** Passes on the rows that were kept, if their columns are known now. */
    void columnsMayBeKnown(ResultTable table) {
        if (table.isFragment()) {
            Optional.ofNullable(announced.get(table.id())).ifPresent(table::announcedBy);
        }
        if (table.columns().isPresent()) {
            table.release().forEach(held -> again(table, held));
        }
    }

    /** Takes note that nothing more comes of a table. */
    void end(ResultTable table) {
        if (table.beginsResult()) {
            announced.clear();
        }
        if (table.isHeader() && announced.size() < ANNOUNCED) {
            announced.put(table.id(), table);
        }
        columnsMayBeKnown(table);
        table.release().forEach(held -> misfit(held.bytes(), 0, held.bytes().length, held.position()));
    }

    private void again(ResultTable table, ResultTable.Held held) {
        byte[] bytes = held.bytes();
        again.begin(table.columns().orElse(List.of()).size());
        if (again.scan(bytes, 0, 0, bytes.length) == bytes.length) {
            row(table, again, bytes, 0, bytes.length, held.position());
        } else if (table.isPrimary()) {
            misfit(bytes, 0, bytes.length, held.position());
        }
    }

    private void misfit(byte[] bytes, int from, int length, long position) {
        sink.unreadable(position, position + length, Unreadable.RESULT_ROW, bytes, from, from + length);
    }
}
