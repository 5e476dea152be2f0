package dev.gatehouse.logs.csv;

import dev.gatehouse.logs.form.RecordWriter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/*
 * Scripts lay AuditData flat. Hawk renames what the record around it has too, and makes a column of every parameter;
 * Sparrow has JSON in cells, in which a list of one element is the element.
 */
/** Records of the unified audit log whose members are columns, brought back to the names that AuditData has. */
final class UnifiedAuditLayout implements Layout {
    private record Name(String from, String to) {}

    private static final List<Name> RENAMED = List.of(
            new Name("AuditId", "Id"),
            new Name("AuditCreationTime", "CreationTime"),
            new Name("AuditRecordType", "RecordType"));
    /** What is used where the columns have nothing of the right name. */
    private static final List<Name> INSTEAD = List.of(
            new Name("CreationDate", "CreationTime"),
            new Name("Operations", "Operation"),
            new Name("UserIds", "UserId"),
            new Name("Organization", "OrganizationId"));

    private static final String PARAMETER = "Param_";
    private static final Set<String> LISTS =
            Set.of("extendedproperties", "modifiedproperties", "actor", "target", "parameters");

    private final CellWriter writer = new CellWriter();
    private final List<Columns.Column> parameters;
    private final List<Columns.Column> members;

    UnifiedAuditLayout(Columns columns) {
        RENAMED.forEach(name -> columns.rename(name.from(), name.to()));
        INSTEAD.stream()
                .filter(name -> !columns.has(name.to()))
                .forEach(name -> columns.rename(name.from(), name.to()));
        parameters = columns.takeAll(PARAMETER);
        members = columns.all();
    }

    /** Whether the columns are such ones, and not those of the table that a workspace keeps. */
    static boolean fits(Columns columns) {
        boolean workspace = columns.hasAny("TimeGenerated", "OfficeWorkload", "$table", "Type");
        boolean audit = columns.has("Operation") && columns.hasAny("Workload", "UserId", "RecordType");
        return !workspace && audit;
    }

    @Override
    public void write(CsvRow row, RecordWriter out) {
        boolean flat =
                parameters.stream().anyMatch(column -> column.cell(row, writer).isPresent());
        for (Columns.Column column : members) {
            Optional<Integer> cell = column.cell(row, writer);
            String folded = column.name().toLowerCase(Locale.ROOT);
            if (cell.isEmpty() || (flat && folded.equals("parameters"))) {
                continue;
            }
            if (LISTS.contains(folded)) {
                writer.writeList(column.name(), row, cell.get(), out);
            } else {
                writer.write(column.name(), row, cell.get(), out);
            }
        }
        if (flat) {
            parameters(row, out);
        }
    }

    private void parameters(CsvRow row, RecordWriter out) {
        out.list("Parameters");
        for (Columns.Column column : parameters) {
            column.cell(row, writer).ifPresent(cell -> {
                out.element();
                out.text("Name", column.name());
                out.text("Value", row.text(cell));
                out.close('}');
            });
        }
        out.close(']');
    }
}
