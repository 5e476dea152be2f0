package dev.gatehouse.logs.csv;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.gatehouse.logs.form.RecordWriter;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/*
 * An empty cell is a value that is not there, and so are pandas' words for that and the names of .NET types, which stand
 * where a script exported an object. `None` is none of them: Azure writes it as a value. Lists and objects become JSON
 * values, so that they are read as from the JSON exports; numbers and booleans stay texts, because a cell does not say
 * which it is, and readers take a text for the number that it says.
 */
/** Writes a cell as the member that JSON exports have in its place; reused from cell to cell. */
final class CellWriter {
    private static final List<byte[]> NOTHING =
            List.of("nan".getBytes(US_ASCII), "NaN".getBytes(US_ASCII), "NaT".getBytes(US_ASCII));
    private static final List<byte[]> TYPES = List.of(
            "System.Object[]".getBytes(US_ASCII),
            "System.Collections.".getBytes(US_ASCII),
            "System.String[]".getBytes(US_ASCII),
            "Microsoft.Graph.PowerShell.Models.".getBytes(US_ASCII),
            "Microsoft.Open.".getBytes(US_ASCII));
    /** Longer cells are no Python or PowerShell objects that anybody prints. */
    private static final int LONGEST_PRINTED = 1 << 20;

    private final JsonCell json = new JsonCell();
    private final boolean dashes;

    /** A writer to whom a dash is a value. */
    CellWriter() {
        this(false);
    }

    private CellWriter(boolean dashes) {
        this.dashes = dashes;
    }

    /** A writer for files that have a dash where there is nothing. */
    static CellWriter ofDashes() {
        return new CellWriter(true);
    }

    /** Whether the cell says something. */
    boolean says(CsvRow row, int cell) {
        int from = row.start(cell);
        int to = row.end(cell);
        if (from == to) {
            return false;
        }
        byte first = row.bytes()[from];
        if (dashes && first == '-' && to - from == 1) {
            return false;
        }
        if (first == 'n' || first == 'N') {
            return NOTHING.stream().noneMatch(word -> Arrays.equals(row.bytes(), from, to, word, 0, word.length));
        }
        boolean type = (first == 'S' || first == 'M') && TYPES.stream().anyMatch(name -> begins(row, cell, name));
        return !type;
    }

    /** Writes the cell as a member. */
    void write(String name, CsvRow row, int cell, RecordWriter out) {
        int from = row.start(cell);
        int to = row.end(cell);
        if (json.parse(row.bytes(), from, to)) {
            out.json(name, json.bytes(), 0, json.end());
            return;
        }
        Optional<String> printed = printed(row, cell);
        if (printed.isPresent()) {
            out.json(name, printed.get());
        } else {
            out.text(name, row.bytes(), from, to);
        }
    }

    /** The same, but an object becomes a list with this object. */
    void writeList(String name, CsvRow row, int cell, RecordWriter out) {
        if (json.parse(row.bytes(), row.start(cell), row.end(cell)) && json.isObject()) {
            out.list(name);
            out.element();
            out.members(json.bytes(), 0, json.end());
            out.close('}');
            out.close(']');
        } else {
            write(name, row, cell, out);
        }
    }

    private static Optional<String> printed(CsvRow row, int cell) {
        int from = row.start(cell);
        int length = row.end(cell) - from;
        if (length < 2 || length > LONGEST_PRINTED) {
            return Optional.empty();
        }
        return switch (row.bytes()[from]) {
            case '[', '{' -> PythonLiteral.json(row.text(cell));
            case '@' -> PowerShellObject.json(row.text(cell));
            default -> Optional.empty();
        };
    }

    private static boolean begins(CsvRow row, int cell, byte[] name) {
        int from = row.start(cell);
        int to = from + name.length;
        return to <= row.end(cell) && Arrays.equals(row.bytes(), from, to, name, 0, name.length);
    }
}
