package dev.gatehouse.detection.watch;

import dev.gatehouse.detection.alert.SourceRef;
import dev.gatehouse.logs.Row;
import dev.gatehouse.logs.RowMerger;
import dev.gatehouse.logs.RowReader;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Brings back events that were seen, merged from all their records. For one thread. */
final class Events {
    private final Records records;
    private final Copies copies;
    private final RowMerger merger;
    private final RowBytes bytes;
    private final Map<Long, Loaded> atHand = new HashMap<>();

    @SuppressWarnings("ArrayRecordComponent") // never compared as a whole
    private record Loaded(byte[] row, SourceRef source) {}

    Events(WatchRules rules, Records records, Copies copies) {
        this.records = records;
        this.copies = copies;
        this.merger = new RowMerger(rules.rulebook().projection());
        this.bytes = new RowBytes(new RowReader(rules.rulebook().projection()));
    }

    /** Keeps a record at hand that has just been read. */
    void keep(long location, byte[] row, SourceRef source) {
        atHand.put(location, new Loaded(row, source));
    }

    /** Keeps no record at hand any more. */
    void release() {
        atHand.clear();
    }

    /** The event; valid until the next call. */
    Row row(long identity, long first) {
        return merged(copies.of(identity, first));
    }

    /** The event as these records tell it; valid until the next call. */
    Row merged(List<Long> locations) {
        return merger.merge(locations.stream().map(this::load).map(Loaded::row).toList());
    }

    /** The bytes of the row at a place. */
    byte[] bytes(long location) {
        return load(location).row();
    }

    /** Where its records were read, in the order of names and positions. */
    List<SourceRef> sources(long identity, long first) {
        return copies.of(identity, first).stream()
                .map(this::load)
                .map(Loaded::source)
                .sorted(Comparator.comparing(SourceRef::name).thenComparingLong(SourceRef::position))
                .toList();
    }

    private Loaded load(long location) {
        return atHand.computeIfAbsent(location, place -> {
            Records.Stored stored = records.at(place);
            byte[] row = bytes.of(stored.bytes())
                    .orElseThrow(() -> new IllegalStateException("no event begins at " + place + " of the journal"));
            return new Loaded(row, stored.source());
        });
    }
}
