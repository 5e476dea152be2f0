package dev.gatehouse.bench.watch;

import dev.gatehouse.connect.file.Input;
import dev.gatehouse.connect.file.InputReader;
import dev.gatehouse.detection.alert.SourceRef;
import dev.gatehouse.detection.watch.Records;
import dev.gatehouse.detection.watch.Seen;
import dev.gatehouse.detection.watch.Stretch;
import dev.gatehouse.logs.Projection;
import dev.gatehouse.logs.Row;
import dev.gatehouse.logs.RowReader;
import dev.gatehouse.logs.RowSink;
import dev.gatehouse.logs.Skipped;
import dev.gatehouse.logs.scan.Block;
import dev.gatehouse.logs.scan.BlockBuffers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** A journal of single records, each a stretch of its own, which lies in memory as the real one lies on disk. */
final class MemoryJournal implements Records, Seen {
    private final RowReader reader;
    private final TreeMap<Long, Kept> kept = new TreeMap<>();
    private final Map<Long, Long> first = new HashMap<>();
    private long end;

    private record Kept(String record, SourceRef source, long time) {}

    MemoryJournal(Projection projection) {
        this.reader = new RowReader(projection);
    }

    /** The records of an input, each with where it was read. */
    static List<Stored> records(Input input, Projection projection) {
        List<Stored> records = new ArrayList<>();
        RowReader reader = new RowReader(projection);
        try (InputReader blocks = new InputReader(input, new BlockBuffers(1 << 20, 4), (f, t, r, b, s, e) -> {})) {
            for (var next = blocks.next(); next.isPresent(); next = blocks.next()) {
                Block block = next.get();
                int _ = reader.read(block.buffer(), block.from(), block.to(), true, new RowSink() {
                    @Override
                    public void row(Row row) {
                        byte[] bytes = Arrays.copyOfRange(row.buffer(), row.start(), row.end());
                        records.add(new Stored(bytes, new SourceRef(input.name(), block.position(row.at()))));
                    }

                    @Override
                    public void quarantined(int from, int to, String reason) {}

                    @Override
                    public void skipped(int from, int to, Skipped what) {}
                });
                block.release();
            }
        }
        return records;
    }

    /** Accepts a record. */
    Stretch accept(Stored record) {
        long[] time = {Row.NO_TIME};
        int _ = reader.read(record.bytes(), 0, record.bytes().length, true, new RowSink() {
            @Override
            public void row(Row row) {
                time[0] = row.time();
            }

            @Override
            public void quarantined(int from, int to, String reason) {}

            @Override
            public void skipped(int from, int to, Skipped what) {}
        });
        long location = end;
        kept.put(location, new Kept(new String(record.bytes(), StandardCharsets.UTF_8), record.source(), time[0]));
        end += record.bytes().length + 1L;
        return new Stretch(
                record.bytes(),
                0,
                record.bytes().length,
                location,
                record.source().name(),
                at -> record.source().position(),
                Set.of());
    }

    @Override
    public Stored at(long identity, long location) {
        Kept found = kept.get(location);
        return new Stored(found.record().getBytes(StandardCharsets.UTF_8), found.source());
    }

    @Override
    public void involving(Set<String> names, long from, long until, Found found) {
        kept.forEach((location, record) -> {
            if (record.time() != Row.NO_TIME && record.time() >= from && record.time() < until) {
                String text = record.record().toLowerCase(Locale.ROOT);
                if (names.stream().anyMatch(text::contains)) {
                    found.record(location, record.record().getBytes(StandardCharsets.UTF_8));
                }
            }
        });
    }

    @Override
    public long first(long identity, long location) {
        Long known = first.putIfAbsent(identity, location);
        return known == null ? location : known;
    }
}
