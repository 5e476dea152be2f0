package dev.gatehouse.logs.csv;

import dev.gatehouse.logs.form.RecordWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** A search of the unified audit log, as the portal and PowerShell export it: the record is the cell AuditData. */
final class AuditDataLayout implements Layout {
    private static final String DATA = "AuditData";
    private static final String ID = "Id";
    private static final String TIME = "CreationTime";

    private final CellWriter writer = new CellWriter();
    private final JsonCell json = new JsonCell(List.of(ID, TIME));
    private final Columns.Column data;
    private final List<Columns.Column> ids;
    private final List<Columns.Column> times;

    AuditDataLayout(Columns columns) {
        data = columns.take(DATA).orElseThrow();
        ids = taken(columns, "RecordId", "Identity");
        times = taken(columns, "CreationDate", TIME);
    }

    /** Whether there is such a column. */
    static boolean fits(Columns columns) {
        return columns.has(DATA);
    }

    @Override
    public boolean reads(CsvRow row) {
        Optional<Integer> cell = data.cell(row, writer);
        if (cell.isEmpty()) {
            return false;
        }
        if (json.parse(row.bytes(), row.start(cell.get()), row.end(cell.get()))) {
            return json.isObject();
        }
        Optional<String> python =
                row.bytes()[row.start(cell.get())] == '{' ? PythonLiteral.json(row.text(cell.get())) : Optional.empty();
        byte[] made = python.orElse("").getBytes(StandardCharsets.UTF_8);
        return json.parse(made, 0, made.length) && json.isObject();
    }

    @Override
    public void write(CsvRow row, RecordWriter out) {
        if (!reads(row)) {
            return;
        }
        out.members(json.bytes(), 0, json.end());
        if (!json.has(ID)) {
            instead(ID, ids, row, out);
        }
        if (!json.has(TIME)) {
            instead(TIME, times, row, out);
        }
    }

    private void instead(String name, List<Columns.Column> columns, CsvRow row, RecordWriter out) {
        columns.stream()
                .flatMap(column -> column.cell(row, writer).stream())
                .findFirst()
                .ifPresent(cell -> out.text(name, row.text(cell)));
    }

    private static List<Columns.Column> taken(Columns columns, String one, String other) {
        return List.of(one, other).stream()
                .flatMap(name -> columns.take(name).stream())
                .toList();
    }
}
