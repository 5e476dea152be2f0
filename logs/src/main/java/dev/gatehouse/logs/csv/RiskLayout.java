package dev.gatehouse.logs.csv;

import dev.gatehouse.logs.form.RecordWriter;
import java.util.List;
import java.util.Optional;

/** Risky users and risk detections as collectors export them: Graph's objects, their location laid flat. */
final class RiskLayout implements Layout {
    private static final List<String> LOCATION = List.of("city", "state", "countryOrRegion");

    private final CellWriter writer = CellWriter.ofDashes();
    private final List<Columns.Column> location;
    private final RecordLayout rest;

    RiskLayout(Columns columns) {
        location = LOCATION.stream()
                .flatMap(name -> columns.take(name).map(column -> new Columns.Column(name, column.cells())).stream())
                .toList();
        rest = new RecordLayout(columns, writer);
    }

    /** Whether the columns are such ones. */
    static boolean fits(Columns columns) {
        boolean flat = columns.hasAny("RiskEventType", "RiskType") && columns.has("CountryOrRegion");
        return flat || columns.has("RiskLastUpdatedDateTime");
    }

    @Override
    public void write(CsvRow row, RecordWriter out) {
        rest.write(row, out);
        if (location.stream().anyMatch(column -> column.cell(row, writer).isPresent())) {
            out.object("location");
            for (Columns.Column column : location) {
                Optional<Integer> cell = column.cell(row, writer);
                // They are made with Out-String, which appends line ends.
                cell.ifPresent(at -> out.text(column.name(), row.text(at).strip()));
            }
            out.close('}');
        }
    }
}
