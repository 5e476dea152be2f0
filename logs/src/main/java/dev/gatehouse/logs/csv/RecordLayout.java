package dev.gatehouse.logs.csv;

import dev.gatehouse.logs.form.RecordWriter;
import java.util.List;
import java.util.Optional;

/** A record whose members are the columns, as Log Analytics and most scripts export them. */
final class RecordLayout implements Layout {
    private final CellWriter writer;
    private final List<Columns.Column> columns;

    RecordLayout(Columns columns, CellWriter writer) {
        this.writer = writer;
        this.columns = columns.all();
    }

    @Override
    public void write(CsvRow row, RecordWriter out) {
        for (int i = 0; i < columns.size(); i++) {
            Columns.Column column = columns.get(i);
            Optional<Integer> cell = column.cell(row, writer);
            if (cell.isPresent()) {
                writer.write(column.name(), row, cell.get(), out);
            }
        }
    }
}
