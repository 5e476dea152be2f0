package dev.gatehouse.detection.watch;

import dev.gatehouse.detection.alert.SourceRef;
import dev.gatehouse.logs.Row;
import dev.gatehouse.logs.RowMerger;
import dev.gatehouse.logs.RowReader;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Brings back events that were seen, merged from all their records. For one thread. */
final class Events {
    private final Records records;
    private final Copies copies;
    private final RowMerger merger;
    private final RowBytes bytes;
    private final Map<Long, Loaded> atHand = new HashMap<>();

    /** The rows that records at a place make, of which there is at least one. */
    private record Loaded(List<byte[]> rows, SourceRef source) {}

    Events(WatchRules rules, Records records, Copies copies) {
        this.records = records;
        this.copies = copies;
        this.merger = new RowMerger(rules.rulebook().projection());
        this.bytes = new RowBytes(new RowReader(rules.rulebook().projection()));
    }

    /** Keeps a record at hand that has just been read. */
    void keep(long location, byte[] row, SourceRef source) {
        atHand.put(location, new Loaded(List.of(row), source));
    }

    /** Keeps no record at hand any more. */
    void release() {
        atHand.clear();
    }

    /** The event; valid until the next call. */
    Row row(long identity, long first) {
        return merged(identity, copies.of(identity, first));
    }

    /** The event as these records tell it; valid until the next call. */
    Row merged(long identity, List<Long> locations) {
        return merger.merge(locations.stream()
                .flatMap(location -> load(identity, location).rows().stream())
                .toList());
    }

    /** Whether the event has a record at a place that makes this very row. */
    boolean says(long identity, long location, byte[] row) {
        return load(identity, location).rows().stream().anyMatch(known -> Arrays.equals(known, row));
    }

    /** Where its records were read, in the order of names and positions. */
    List<SourceRef> sources(long identity, long first) {
        return copies.of(identity, first).stream()
                .map(location -> load(identity, location))
                .map(Loaded::source)
                .sorted(Comparator.comparing(SourceRef::name).thenComparingLong(SourceRef::position))
                .toList();
    }

    private Loaded load(long identity, long location) {
        return atHand.computeIfAbsent(location, place -> {
            Records.Stored stored = records.at(identity, place);
            List<byte[]> rows = Stream.concat(Stream.of(stored.bytes()), stored.also().stream())
                    .flatMap(record -> bytes.of(record).stream())
                    .toList();
            if (rows.isEmpty()) {
                throw new IllegalStateException("no event begins at " + place + " of the journal");
            }
            return new Loaded(rows, stored.source());
        });
    }
}
