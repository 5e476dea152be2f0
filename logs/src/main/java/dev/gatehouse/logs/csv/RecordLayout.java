package dev.gatehouse.logs.csv;

import dev.gatehouse.logs.form.RecordWriter;
import java.util.List;
import java.util.Optional;

/**
 * A record whose members are the columns, as Log Analytics and most scripts export them; columns with dotted names, as of a
 * flattened object, become the object again.
 */
final class RecordLayout implements Layout {
    private static final String CODE = "ResultType";

    private final CellWriter writer;
    private final List<Nested> members;

    RecordLayout(Columns columns, CellWriter writer) {
        this.writer = writer;
        this.members = Nested.of(columns.all());
    }

    @Override
    public void write(CsvRow row, RecordWriter out) {
        write(members, row, out);
    }

    private void write(List<Nested> some, CsvRow row, RecordWriter out) {
        for (int i = 0; i < some.size(); i++) {
            switch (some.get(i)) {
                case Nested.Cell cell -> write(cell.column(), row, out);
                case Nested.Group group -> {
                    if (group.says(row, writer)) {
                        out.object(group.name());
                        write(group.members(), row, out);
                        out.close('}');
                    }
                }
            }
        }
    }

    private void write(Columns.Column column, CsvRow row, RecordWriter out) {
        Optional<Integer> cell = column.cell(row, writer);
        if (cell.isEmpty()) {
            return;
        }
        if (column.name().equalsIgnoreCase(CODE)) {
            out.text(column.name(), row.bytes(), row.start(cell.get()), codeEnd(row, cell.get()));
        } else {
            writer.write(column.name(), row, cell.get(), out);
        }
    }

    /** Where the code in a cell ends: pandas makes 50126.0 of 50126 where some cell of the column is empty. */
    private static int codeEnd(CsvRow row, int cell) {
        int from = row.start(cell);
        int end = row.end(cell);
        int digits = from;
        while (digits < end && row.bytes()[digits] >= '0' && row.bytes()[digits] <= '9') {
            digits++;
        }
        boolean made = digits > from && end - digits == 2 && row.bytes()[digits] == '.' && row.bytes()[end - 1] == '0';
        return made ? digits : end;
    }
}
