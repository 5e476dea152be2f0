package dev.gatehouse.logs.csv;

import dev.gatehouse.logs.CanonicalRow;
import dev.gatehouse.logs.Projection;
import dev.gatehouse.logs.Row;
import dev.gatehouse.logs.RowReader;
import dev.gatehouse.logs.RowSink;
import dev.gatehouse.logs.Skipped;
import dev.gatehouse.logs.Table;
import dev.gatehouse.logs.form.RecordWriter;
import dev.gatehouse.logs.scan.Block;
import dev.gatehouse.logs.scan.BlockBuffers;
import dev.gatehouse.logs.scan.BlockSink;
import dev.gatehouse.logs.scan.Unreadable;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.junit.jupiter.api.Assumptions;

/** What rows of the portal's files become, as records and as rows. */
final class PortalReading implements RowSink, BlockSink {
    private final Projection projection = Projection.ofAllColumns();
    final StringBuilder records = new StringBuilder();
    final List<Table> tables = new ArrayList<>();
    final List<SortedMap<String, String>> rows = new ArrayList<>();
    final List<String> ids = new ArrayList<>();
    final List<Skipped> skipped = new ArrayList<>();
    final List<String> quarantined = new ArrayList<>();

    /** Reads a file whose cells are all quoted, or none. */
    static PortalReading ofCsv(String fileName, String csv) {
        List<List<String>> rows = parse(csv);
        return ofRows(fileName, rows.getFirst(), rows.subList(1, rows.size()));
    }

    static PortalReading ofRows(String fileName, List<String> header, List<List<String>> rows) {
        Layout layout = PortalLayouts.find(header, fileName).orElseThrow();
        PortalReading reading = new PortalReading();
        RecordWriter writer = new RecordWriter(new BlockBuffers(1 << 16, 2), reading);
        CsvRow cells = new CsvRow();
        for (List<String> row : rows) {
            cells.clear();
            for (String cell : row) {
                byte[] utf8 = cell.getBytes(StandardCharsets.UTF_8);
                cells.append(utf8, 0, utf8.length);
                cells.endCell();
            }
            writer.begin(0);
            layout.write(cells, writer);
            writer.end(0);
        }
        writer.flush();
        return reading;
    }

    static PortalReading ofJson(String json) {
        PortalReading reading = new PortalReading();
        byte[] utf8 = json.getBytes(StandardCharsets.UTF_8);
        new RowReader(reading.projection).read(utf8, 0, utf8.length, true, reading);
        return reading;
    }

    /** The only row of a file with one. */
    SortedMap<String, String> row() {
        if (rows.size() != 1 || !quarantined.isEmpty()) {
            throw new AssertionError("rows " + rows + ", quarantined " + quarantined);
        }
        return rows.getFirst();
    }

    /** A file of the corpus; without the corpus the test is skipped. */
    static Path corpus(String name) {
        Optional<Path> found = Optional.empty();
        for (Path at = Path.of("").toAbsolutePath(); at != null && found.isEmpty(); at = at.getParent()) {
            found = Optional.of(at.resolve("shared/corpus").resolve(name)).filter(Files::exists);
        }
        Assumptions.assumeTrue(found.isPresent(), "no folder shared/corpus beside the checkout: skipped");
        return found.orElseThrow();
    }

    @Override
    public void block(Block block) {
        records.append(new String(block.buffer(), block.from(), block.to() - block.from(), StandardCharsets.UTF_8));
        new RowReader(projection).read(block.buffer(), block.from(), block.to(), true, this);
        block.release();
    }

    @Override
    public void row(Row row) {
        tables.add(row.table());
        rows.add(CanonicalRow.of(row, projection));
        ids.add(row.id());
    }

    @Override
    public void quarantined(int from, int to, String reason) {
        quarantined.add(reason);
    }

    @Override
    public void skipped(int from, int to, Skipped what) {
        skipped.add(what);
    }

    @Override
    public void unreadable(long from, long to, Unreadable reason, byte[] bytes, int start, int end) {
        quarantined.add(reason.text());
    }

    static List<List<String>> parse(String csv) {
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < csv.length(); i++) {
            char c = csv.charAt(i);
            if (c == '"') {
                quoted = !quoted;
                if (quoted && i > 0 && csv.charAt(i - 1) == '"') {
                    cell.append('"');
                }
            } else if (quoted || (c != ',' && c != '\n' && c != '\r')) {
                cell.append(c);
            } else if (c != '\r') {
                row.add(cell.toString());
                cell.setLength(0);
                if (c == '\n') {
                    rows.add(row);
                    row = new ArrayList<>();
                }
            }
        }
        if (!row.isEmpty()) {
            row.add(cell.toString());
            rows.add(row);
        }
        return rows;
    }
}
