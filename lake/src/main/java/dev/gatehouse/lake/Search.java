package dev.gatehouse.lake;

import dev.gatehouse.lake.journal.Journal;
import dev.gatehouse.logs.Row;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/*
 * Until files are compacted, an event may have several rows; of those that a query finds, the one counts that is the
 * richest. Where a query finds few rows, they are grouped by identity. Where it may find nearly all, only such events can
 * have two rows of which one is not compacted yet, and those are few.
 */
/** The SQL of questions to one manifest and the rows that are in no file yet. */
final class Search {
    private static final long MICROS_PER_DAY = 24L * 60 * 60 * 1_000_000;
    private static final String TIME = "coalesce(time, " + Row.NO_TIME + ")";

    private final Database database;
    private final Relation relation;
    private final Journal journal;
    private final EventQuery query;

    Search(Database database, Relation relation, Journal journal, EventQuery query) {
        this.database = database;
        this.relation = relation;
        this.journal = journal;
        this.query = query;
    }

    /** A page of events. */
    EventPage page() {
        Stretches stretches = new Stretches(query, relation);
        for (EventQuery part : stretches.all()) {
            EventPage page = page(part, stretches.read(part));
            if (page.full()) {
                return page;
            }
        }
        return page(query, stretches.read(query));
    }

    /** A page of those that a part of the query asks for, which may begin later. */
    private EventPage page(EventQuery part, EventQuery read) {
        List<Object> values = new ArrayList<>();
        String kept = kept(new Scope(read), values);
        List<String> which = new ArrayList<>();
        if (part.from() != query.from()) {
            which.add("t >= ?");
            values.add(part.from());
        }
        if (query.cursor().isPresent()) {
            Cursor after = query.cursor().get();
            String behind = query.oldestFirst() ? ">" : "<";
            which.add("(t " + behind + " ? OR (t = ? AND l " + behind + " ?))");
            values.addAll(List.of(after.time(), after.time(), after.location()));
        }
        String where = which.isEmpty() ? "" : " WHERE " + String.join(" AND ", which);
        String direction = query.oldestFirst() ? "ASC" : "DESC";
        List<Long> locations = new ArrayList<>();
        long[] span = {Long.MAX_VALUE, Long.MIN_VALUE};
        database.query(
                kept + "SELECT t, l FROM kept" + where + " ORDER BY t " + direction + ", l " + direction + " LIMIT "
                        + query.limit(),
                values,
                row -> {
                    span[0] = Math.min(span[0], row.getLong(1));
                    span[1] = Math.max(span[1], row.getLong(1));
                    locations.add(row.getLong(2));
                });
        return new EventPage(rows(locations, span), locations.size() == query.limit());
    }

    /** How many events there are. */
    long count() {
        List<Object> values = new ArrayList<>();
        String kept = kept(new Scope(query), values);
        long[] count = new long[1];
        database.query(kept + "SELECT count(*) FROM kept", values, row -> count[0] = row.getLong(1));
        return count[0];
    }

    /** How many there are in each stretch of so many microseconds in which there are any. */
    List<Bucket> histogram(long micros) {
        List<Object> values = new ArrayList<>();
        String kept = kept(new Scope(query), values);
        List<Bucket> buckets = new ArrayList<>();
        String of = "t - ((t % " + micros + ") + " + micros + ") % " + micros;
        database.query(
                kept + "SELECT " + of + " AS b, count(*) FROM kept WHERE t <> " + Row.NO_TIME
                        + " GROUP BY b ORDER BY b",
                values,
                row -> buckets.add(new Bucket(row.getLong(1), row.getLong(2))));
        return buckets;
    }

    /** The raw records of all events, in the order of time. */
    void all(RawSink sink) {
        List<Object> values = new ArrayList<>();
        String kept = kept(new Scope(query), values);
        new RawDelivery(database, relation, journal, false, false, sink)
                .deliver(kept + "SELECT t, l FROM kept ORDER BY t, l", values);
    }

    /** All records of all events, event by event in the order of time, the richest of each first. */
    void stream(RawSink sink) {
        List<Object> values = new ArrayList<>();
        String kept = kept(new Scope(query), values);
        new RawDelivery(database, relation, journal, EventQuery.ALL.tables(query.tables()), false, true, sink)
                .deliver(kept + "SELECT t, l FROM kept ORDER BY t, l", values);
    }

    /** The raw records of all rows that are asked for, copies as well, in the order of time. */
    void records(RawSink sink) {
        deliver(new Scope(query), sink);
    }

    /** The raw records of all rows in which one of these acted or is spoken of, copies as well, in the order of time. */
    void involving(List<String> accounts, RawSink sink) {
        deliver(new Scope(query).involving(accounts), sink);
    }

    private void deliver(Scope scope, RawSink sink) {
        new RawDelivery(database, relation, journal, true, true, sink)
                .deliver(
                        "SELECT " + TIME + " AS t, location AS l FROM " + relation.of(relation.files(scope)) + " WHERE "
                                + scope.where() + " ORDER BY t, l",
                        scope.values());
    }

    /** The identities of rows that were received then or later, and lie there or later. */
    void identities(long receivedSince, long from, IdentitySink sink) {
        Scope scope = new Scope(query).and("received >= ?", receivedSince).and("location >= ?", from);
        database.query(
                "SELECT identity, location FROM " + relation.of(relation.files(scope)) + " WHERE " + scope.where(),
                scope.values(),
                row -> sink.identity(row.getLong(1), row.getLong(2)));
    }

    /** Which users signed in from these addresses, and on which days. */
    void signIns(Set<String> addresses, SignInSink sink) {
        if (addresses.isEmpty()) {
            return;
        }
        Scope scope = new Scope(query)
                .and("result = '0' AND principal IS NOT NULL AND principal <> ''")
                .and(
                        "lower(address) IN (" + String.join(", ", Collections.nCopies(addresses.size(), "?")) + ")",
                        addresses.stream()
                                .map(each -> each.toLowerCase(Locale.ROOT))
                                .toArray());
        database.query(
                "SELECT DISTINCT lower(address), time // " + MICROS_PER_DAY + ", principal FROM "
                        + relation.of(relation.files(scope)) + " WHERE " + scope.where(),
                scope.values(),
                row -> sink.signedIn(row.getString(1), row.getLong(2), row.getString(3)));
    }

    /** The event of which a record lies at a location. */
    Optional<EventRow> at(long identity, long location) {
        Scope scope = new Scope(query).located(List.of(location)).and("identity = ?", identity);
        return first(
                scope,
                relation.files(scope).stream()
                        .filter(file -> scope.mayLieIn(file, List.of(location)))
                        .toList());
    }

    /** An event, by its identity. */
    Optional<EventRow> of(long identity) {
        Scope scope = new Scope(query).and("identity = ?", identity);
        return first(scope, relation.files(scope));
    }

    private Optional<EventRow> first(Scope scope, List<ParquetFile> files) {
        List<EventRow> found = new ArrayList<>();
        database.query(
                "SELECT " + Columns.ALL + " FROM " + relation.of(files) + " WHERE " + scope.where()
                        + " ORDER BY location LIMIT 1",
                scope.values(),
                row -> found.add(Rows.of(row)));
        return found.stream().findFirst();
    }

    /** The beginning of a statement that knows {@code kept(t, l)}: time and location of each event once. */
    private String kept(Scope scope, List<Object> values) {
        List<ParquetFile> files = relation.files(scope);
        String hits = "(SELECT " + TIME + " AS t, location AS l, identity, " + Copies.KEY + " AS k FROM "
                + relation.of(files) + " WHERE " + scope.where() + ")";
        values.addAll(scope.values());
        if (isNarrow() || files.stream().noneMatch(ParquetFile::compacted)) {
            return "WITH kept AS (SELECT arg_min(t, k) AS t, arg_min(l, k) AS l FROM " + hits + " GROUP BY identity) ";
        }
        String loose = "(SELECT identity FROM "
                + relation.of(files.stream().filter(file -> !file.compacted()).toList()) + " WHERE " + scope.where()
                + ")";
        values.addAll(scope.values());
        values.addAll(scope.values());
        return "WITH unsure AS MATERIALIZED (SELECT DISTINCT identity FROM " + loose + "), kept AS NOT MATERIALIZED ("
                + "SELECT t, l FROM " + hits + " WHERE identity NOT IN (SELECT identity FROM unsure) UNION ALL "
                + "SELECT arg_min(t, k) AS t, arg_min(l, k) AS l FROM " + hits
                + " WHERE identity IN (SELECT identity FROM unsure) GROUP BY identity) ";
    }

    private boolean isNarrow() {
        return !query.principals().isEmpty()
                || !query.text().isEmpty()
                || !query.pattern().isEmpty()
                || !query.tests().isEmpty();
    }

    private List<EventRow> rows(List<Long> locations, long[] span) {
        if (locations.isEmpty()) {
            return List.of();
        }
        Scope scope = new Scope(EventQuery.ALL
                .principals(query.principals())
                .between(span[0], span[1] == Long.MAX_VALUE ? span[1] : span[1] + 1));
        scope.located(locations);
        List<ParquetFile> files = relation.files(scope).stream()
                .filter(file -> scope.mayLieIn(file, locations))
                .toList();
        Map<Long, EventRow> found = new HashMap<>();
        database.query(
                "SELECT " + Columns.ALL + " FROM " + relation.of(files) + " WHERE " + scope.where(),
                scope.values(),
                row -> found.put(row.getLong("location"), Rows.of(row)));
        return locations.stream().map(found::get).flatMap(Stream::ofNullable).toList();
    }
}
