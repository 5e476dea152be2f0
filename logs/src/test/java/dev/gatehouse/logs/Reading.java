package dev.gatehouse.logs;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.function.Function;

/** What a reader made of some text, each thing in its order. */
final class Reading implements RowSink {
    private final Projection projection;
    private final Function<Row, String> note;
    final List<String> notes = new ArrayList<>();
    final List<Table> tables = new ArrayList<>();
    final List<SortedMap<String, String>> rows = new ArrayList<>();
    final List<Skipped> skipped = new ArrayList<>();
    final List<String> quarantined = new ArrayList<>();

    private Reading(Projection projection, Function<Row, String> note) {
        this.projection = projection;
        this.note = note;
    }

    /** Reads with all columns. */
    static Reading of(String text) {
        return of(text, Projection.ofAllColumns(), Row::id);
    }

    /** Reads with a projection, and takes a note of every row. */
    static Reading of(String text, Projection projection, Function<Row, String> note) {
        return of(text.getBytes(StandardCharsets.UTF_8), projection, note);
    }

    static Reading of(byte[] bytes, Projection projection, Function<Row, String> note) {
        Reading reading = new Reading(projection, note);
        new RowReader(projection).read(bytes, 0, bytes.length, true, reading);
        return reading;
    }

    /** The values of one field of the only row, joined by a bar. */
    static String values(String text, String field) {
        Projection projection = Projection.of(List.of(field));
        List<String> notes = of(text, projection, row -> values(row, projection, field)).notes;
        if (notes.size() != 1) {
            throw new AssertionError("rows: " + notes.size());
        }
        return notes.getFirst();
    }

    /** The values of one field, joined by a bar. */
    static String values(Row row, Projection projection, String field) {
        int slot = projection.slot(field).orElseThrow();
        List<String> values = new ArrayList<>();
        Slice slice = new Slice();
        for (int i = 0; i < row.count(slot, Row.WHOLE); i++) {
            row.value(slot, Row.WHOLE, i, slice);
            values.add(slice.kind() == Slice.Kind.NULL ? "null" : slice.text());
        }
        return String.join("|", values);
    }

    @Override
    public void row(Row row) {
        tables.add(row.table());
        rows.add(CanonicalRow.of(row, projection));
        notes.add(note.apply(row));
    }

    @Override
    public void quarantined(int from, int to, String reason) {
        quarantined.add(reason);
    }

    @Override
    public void skipped(int from, int to, Skipped what) {
        skipped.add(what);
    }
}
