package dev.gatehouse.lake;

import dev.gatehouse.lake.journal.Frame;
import dev.gatehouse.lake.journal.Journal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/*
 * To sort raw records by time takes memory for all of them. So only times and locations are sorted, and the records of so
 * many neighbours are fetched at once. Where these are few among many, their locations are named, so that the database
 * reads no more raw records than these, and those that are in no file yet are read from the journal; where they are nearly
 * all of a time, that would only cost.
 */
/** Hands over raw records in the order in which a query gives their times and locations. */
final class RawDelivery {
    private final Database database;
    private final Relation relation;
    private final Journal journal;
    private final EventQuery among;
    private final boolean few;
    private final boolean copies;
    private final RawSink sink;
    private final List<Long> locations = new ArrayList<>();
    private long first = Long.MAX_VALUE;
    private long last = Long.MIN_VALUE;

    /** Of {@code few} records, or of nearly all; with the other records of an event or without. */
    RawDelivery(Database database, Relation relation, Journal journal, boolean few, boolean copies, RawSink sink) {
        this(database, relation, journal, EventQuery.ALL, few, copies, sink);
    }

    /** The same, where all of them are among what a query asks for. */
    RawDelivery(
            Database database,
            Relation relation,
            Journal journal,
            EventQuery among,
            boolean few,
            boolean copies,
            RawSink sink) {
        this.database = database;
        this.relation = relation;
        this.journal = journal;
        this.among = among;
        this.few = few;
        this.copies = copies;
        this.sink = sink;
    }

    /** Runs a query of times and locations, and delivers. */
    void deliver(String sql, List<Object> values) {
        int most = few ? 1000 : 20_000;
        database.query(sql, values, row -> {
            first = Math.min(first, row.getLong(1));
            last = Math.max(last, row.getLong(1));
            boolean _ = locations.add(row.getLong(2));
            if (locations.size() == most) {
                flush();
            }
        });
        flush();
    }

    private void flush() {
        if (locations.isEmpty()) {
            return;
        }
        Map<Long, List<String>> found = few ? fromJournal() : new HashMap<>();
        if (found.size() < locations.size()) {
            found.putAll(fromDatabase());
        }
        for (long location : locations) {
            found.getOrDefault(location, List.of()).forEach(raw -> sink.record(raw, location));
        }
        locations.clear();
        first = Long.MAX_VALUE;
        last = Long.MIN_VALUE;
    }

    /** What is in no file yet: as long as a manifest is in use, the journal keeps what lies behind it. */
    private Map<Long, List<String>> fromJournal() {
        Map<Long, List<String>> found = new HashMap<>();
        Optional<Frame> frame = Optional.empty();
        for (long location : locations.stream().sorted().toList()) {
            if (location >= relation.manifest().converted()) {
                frame = frame.filter(last -> location < last.next().value());
                Frame of = frame.orElseGet(() -> journal.frameOf(location));
                frame = Optional.of(of);
                List<String> _ = found.put(location, List.of(new String(of.record(location), StandardCharsets.UTF_8)));
            }
        }
        return found;
    }

    private Map<Long, List<String>> fromDatabase() {
        Scope scope = new Scope(among.between(first, last == Long.MAX_VALUE ? last : last + 1));
        if (few) {
            scope.located(locations);
        }
        List<ParquetFile> files = relation.files(scope).stream()
                .filter(file -> !few || scope.mayLieIn(file, locations))
                .toList();
        if (few && files.isEmpty()) {
            return Map.of();
        }
        Set<Long> wanted = new HashSet<>(locations);
        Map<Long, List<String>> found = new HashMap<>();
        database.query(
                "SELECT location, raw, also FROM " + (few ? relation.in(files) : relation.of(files)) + " WHERE "
                        + scope.where(),
                scope.values(),
                row -> {
                    long location = row.getLong(1);
                    if (wanted.contains(location)) {
                        List<String> raws = new ArrayList<>();
                        raws.add(row.getString(2));
                        if (copies) {
                            raws.addAll(Rows.texts(row.getArray(3)));
                        }
                        List<String> _ = found.put(location, raws);
                    }
                });
        return found;
    }
}
