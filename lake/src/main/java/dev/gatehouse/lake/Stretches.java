package dev.gatehouse.lake;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/**
 * Parts of a query that is asked for its newest events, each longer than the one before: a page of a lake of years is
 * mostly one of its last day, and needs no look at the files of the others.
 */
record Stretches(EventQuery query, Relation relation) {
    private static final long[] DAYS = {1, 8, 64};

    /** The records of one event may tell of times so far apart. */
    private static final long APART = Period.DAY / 24;

    Stretches {
        requireNonNull(query, "query is null");
        requireNonNull(relation, "relation is null");
    }

    /** Those that leave files out; a page that none of them fills is asked of the whole. */
    List<EventQuery> all() {
        List<ParquetFile> files = relation.files(new Scope(query));
        OptionalLong newest = files.stream().mapToLong(ParquetFile::maxTime).max();
        List<EventQuery> parts = new ArrayList<>();
        if (query.oldestFirst() || newest.isEmpty()) {
            return parts;
        }
        long last = Math.min(newest.getAsLong(), query.until() - 1);
        last = Math.min(last, query.cursor().map(Cursor::time).orElse(last));
        for (long days : DAYS) {
            long from = last - days * Period.DAY;
            boolean shorter = from <= last && from - APART > query.from();
            if (shorter && files.stream().anyMatch(file -> file.maxTime() < from - APART)) {
                parts.add(query.between(from, query.until()));
            }
        }
        return parts;
    }

    /** What is read for a part: a little more, so that of an event with several records each is seen or none. */
    EventQuery read(EventQuery part) {
        long from = part.from() == query.from() ? query.from() : part.from() - APART;
        long until = query.until();
        if (query.cursor().isPresent() && !query.oldestFirst()) {
            long before = query.cursor().get().time();
            until = before < Long.MAX_VALUE - APART ? Math.min(until, before + APART) : until;
        }
        return part.between(from, until);
    }
}
