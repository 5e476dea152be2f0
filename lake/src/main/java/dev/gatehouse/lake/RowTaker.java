package dev.gatehouse.lake;

import dev.gatehouse.lake.journal.Batch;
import dev.gatehouse.lake.journal.Frame;
import dev.gatehouse.logs.Projection;
import dev.gatehouse.logs.Row;
import dev.gatehouse.logs.RowReader;
import dev.gatehouse.logs.RowSink;
import dev.gatehouse.logs.Skipped;
import dev.gatehouse.logs.Slice;
import dev.gatehouse.logs.Table;
import dev.gatehouse.logs.scan.PathSet;
import dev.gatehouse.logs.scan.RecordScanner;
import dev.gatehouse.logs.scan.Slices;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
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
    private final Map<Table, Slots> slots = new EnumMap<>(Table.class);

    RowTaker() {
        for (Table table : Table.values()) {
            slots.put(table, new Slots(projection, Promotion.of(table)));
        }
    }

    /** The slots of a table's fields. */
    private record Slots(
            int[] principal, int[] name, int[] others, int[] address, int[] operation, int[] application, int[] result) {
        Slots(Projection projection, Promotion promotion) {
            this(
                    of(projection, promotion.principal()),
                    of(projection, promotion.name()),
                    of(projection, promotion.others()),
                    of(projection, promotion.address()),
                    of(projection, promotion.operation()),
                    of(projection, promotion.application()),
                    of(projection, promotion.result()));
        }

        private static int[] of(Projection projection, List<String> names) {
            return names.stream()
                    .map(projection::slot)
                    .filter(OptionalInt::isPresent)
                    .mapToInt(OptionalInt::getAsInt)
                    .toArray();
        }
    }

    /** Adds the rows of a frame. */
    void take(Frame frame, List<StoredRow> into) {
        byte[] bytes = frame.batch().bytes();
        int _ = reader.read(bytes, 0, bytes.length, true, new RowSink() {
            @Override
            public void row(Row row) {
                into.add(stored(frame, row));
            }

            @Override
            public void quarantined(int from, int to, String reason) {
                // Whoever evaluates the journal reports it.
            }

            @Override
            public void skipped(int from, int to, Skipped what) {
                // No event.
            }
        });
    }

    private StoredRow stored(Frame frame, Row row) {
        Batch batch = frame.batch();
        Slots of = slots.get(row.table());
        String name = first(row, of.name());
        String principal = first(row, of.principal());
        principal = (principal.isEmpty() ? name : principal).toLowerCase(Locale.ROOT);
        byte[] bytes = batch.bytes();
        int from = row.at();
        int to = row.buffer() == bytes && row.start() == from ? row.end() : scanner.scan(bytes, from, bytes.length, slices);
        if (row.nonAscii() || row.buffer() != bytes) {
            bytes = wellFormed(bytes, from, to);
            to = bytes == batch.bytes() ? to : bytes.length;
            from = bytes == batch.bytes() ? from : 0;
        }
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
                bytes,
                from,
                to);
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

    /** The bytes themselves if they are UTF-8, else a copy of {@code [from, to)} in which what is none is replaced. */
    private static byte[] wellFormed(byte[] bytes, int from, int to) {
        try {
            var _ = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, from, to - from));
            return bytes;
        } catch (CharacterCodingException e) {
            return new String(bytes, from, to - from, StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_8);
        }
    }

    /** The rows of some frames. */
    List<StoredRow> take(List<Frame> frames) {
        List<StoredRow> rows = new ArrayList<>();
        frames.forEach(frame -> take(frame, rows));
        return rows;
    }
}
