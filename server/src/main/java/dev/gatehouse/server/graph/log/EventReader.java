package dev.gatehouse.server.graph.log;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.gatehouse.lake.EventRow;
import dev.gatehouse.logs.Projection;
import dev.gatehouse.logs.Row;
import dev.gatehouse.logs.RowMerger;
import dev.gatehouse.logs.RowReader;
import dev.gatehouse.logs.RowSink;
import dev.gatehouse.logs.Slice;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Reads what the records of events say, each event as one row of its table. For one thread. */
final class EventReader {
    private final Set<String> columns;
    private final Projection projection;
    private final RowReader reader;
    private final RowMerger merger;
    private final Slice slice = new Slice();

    /** @param columns those that are read, and parts of them with dots between */
    EventReader(Set<String> columns, Projection projection) {
        this.columns = columns;
        this.projection = projection;
        this.reader = new RowReader(projection);
        this.merger = new RowMerger(projection);
    }

    /** What an event's records say; empty where none of them is a row of this event. */
    Optional<Values> read(EventRow event) {
        List<byte[]> copies = new ArrayList<>();
        take(event.raw(), event.identity(), copies);
        event.also().forEach(raw -> take(raw, event.identity(), copies));
        return copies.isEmpty() ? Optional.empty() : Optional.of(values(merger.merge(copies)));
    }

    private void take(String raw, long identity, List<byte[]> copies) {
        byte[] bytes = raw.getBytes(StandardCharsets.UTF_8);
        int _ = reader.read(bytes, 0, bytes.length, true, RowSink.rows(row -> {
            if (row.identity() == identity) {
                copies.add(Arrays.copyOfRange(row.buffer(), row.start(), row.end()));
            }
        }));
    }

    private Values values(Row row) {
        Map<String, String> values = new HashMap<>();
        for (String column : columns) {
            OptionalInt slot = projection.slot(column);
            if (slot.isPresent()) {
                String text = text(row, slot.getAsInt());
                if (!text.isEmpty()) {
                    values.put(column, text);
                }
            }
        }
        return new Values(row.table(), Optional.of(row.shape()), values);
    }

    /** What a column says; several values are a list of JSON. */
    private String text(Row row, int slot) {
        int count = row.count(slot, Row.WHOLE);
        if (count <= 1) {
            return row.text(slot);
        }
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        for (int i = 0; i < count; i++) {
            row.value(slot, Row.WHOLE, i, slice);
            switch (slice.kind()) {
                case NULL -> all.addNull();
                case TEXT -> all.add(slice.text());
                case NUMBER, BOOLEAN, JSON -> all.add(Parsed.json(slice.text()));
            }
        }
        return all.toString();
    }
}
