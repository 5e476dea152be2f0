package dev.gatehouse.lake;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.lake.journal.Batch;
import dev.gatehouse.lake.journal.Frame;
import dev.gatehouse.logs.Projection;
import dev.gatehouse.logs.Row;
import dev.gatehouse.logs.RowReader;
import dev.gatehouse.logs.RowSink;
import dev.gatehouse.logs.Slice;
import dev.gatehouse.logs.Table;
import dev.gatehouse.logs.scan.PathSet;
import dev.gatehouse.logs.scan.RecordScanner;
import dev.gatehouse.logs.scan.Slices;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Makes the lake's rows of the frames of a journal; one per thread. */
final class RowTaker {
    private static final PathSet NO_PATHS = PathSet.of(List.of());
    private static final String NIL = "00000000-0000-0000-0000-000000000000";

    private final Projection projection = Promotion.projection();
    private final RowReader reader = new RowReader(projection);
    private final RecordScanner scanner = new RecordScanner(NO_PATHS);
    private final Slices slices = new Slices(NO_PATHS);
    private final Slice slice = new Slice();
    private final Map<Table, PromotedSlots> slots = new EnumMap<>(Table.class);

    RowTaker() {
        for (Table table : Table.values()) {
            PromotedSlots _ = slots.put(table, PromotedSlots.of(projection, Promotion.of(table)));
        }
    }

    /** Adds the rows of a frame; whoever evaluates the journal reports what is none. */
    void take(Frame frame, List<StoredRow> into) {
        byte[] bytes = frame.batch().bytes();
        int _ = reader.read(bytes, 0, bytes.length, true, RowSink.rows(row -> into.add(stored(frame, row))));
    }

    private StoredRow stored(Frame frame, Row row) {
        Batch batch = frame.batch();
        PromotedSlots of = requireNonNull(slots.get(row.table()));
        String name = first(row, of.name());
        String principal = first(row, of.principal());
        principal = (principal.isEmpty() ? name : principal).toLowerCase(Locale.ROOT);
        RawText raw = raw(batch.bytes(), row);
        return new StoredRow(
                row.time(),
                row.table().azureName(),
                row.id(),
                row.identity(),
                frame.location(row.at()),
                batch.received(),
                batch.source(),
                batch.origin(),
                batch.starts().of(row.at()),
                row.shape().name(),
                principal,
                name,
                others(row, of.others(), principal, name.toLowerCase(Locale.ROOT)),
                first(row, of.address()),
                first(row, of.operation()),
                first(row, of.application()),
                first(row, of.result()),
                raw);
    }

    private String first(Row row, int[] fields) {
        for (int slot : fields) {
            String text = row.text(slot);
            if (!text.isEmpty() && !text.equals(NIL)) {
                return text;
            }
        }
        return "";
    }

    private String others(Row row, int[] fields, String principal, String name) {
        Set<String> found = new LinkedHashSet<>();
        for (int slot : fields) {
            int count = row.count(slot, Row.WHOLE);
            for (int i = 0; i < count; i++) {
                row.value(slot, Row.WHOLE, i, slice);
                String text = slice.text().strip().toLowerCase(Locale.ROOT);
                if (!text.isEmpty() && !text.equals(NIL) && !text.equals(principal) && !text.equals(name)) {
                    boolean _ = found.add(text);
                }
            }
        }
        return String.join(" ", found);
    }

    /** The record as it was read: where it was rewritten, the row knows only where that began. */
    @SuppressWarnings("ReferenceEquality") // whether the row lies in the batch itself
    private RawText raw(byte[] bytes, Row row) {
        boolean direct = row.buffer() == bytes;
        int to = direct && row.start() == row.at() ? row.end() : scanner.scan(bytes, row.at(), bytes.length, slices);
        return direct && !row.nonAscii() ? new RawText(bytes, row.at(), to) : RawText.checked(bytes, row.at(), to);
    }

    /** The rows of some frames. */
    List<StoredRow> take(List<Frame> frames) {
        List<StoredRow> rows = new ArrayList<>();
        frames.forEach(frame -> take(frame, rows));
        return rows;
    }
}
