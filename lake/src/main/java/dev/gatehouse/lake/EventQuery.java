package dev.gatehouse.lake;

import dev.gatehouse.logs.Row;
import dev.gatehouse.logs.Table;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Which events are wanted, and in which order.
 *
 * @param tables those of these tables; all where it is empty
 * @param from not before, in microseconds since the epoch; {@link Row#NO_TIME} takes those without a time too
 * @param until before
 * @param principals done by one of these, as events name who acted; all where it is empty
 * @param text what the raw record must contain, without regard to case; empty for anything
 * @param pattern an expression of RE2 that must match somewhere in the raw record, without regard to case; empty for anything
 * @param tests all of which must hold
 * @param oldestFirst whether time rises
 * @param limit how many at most
 * @param after the last event of the page before
 */
public record EventQuery(
        Set<Table> tables,
        long from,
        long until,
        Set<String> principals,
        String text,
        String pattern,
        List<FieldTest> tests,
        boolean oldestFirst,
        int limit,
        @Nullable Cursor after) {
    /** The longest page. */
    public static final int LIMIT = 1000;

    /** Everything, the newest first, a hundred a page. */
    public static final EventQuery ALL =
            new EventQuery(Set.of(), Row.NO_TIME, Long.MAX_VALUE, Set.of(), "", "", List.of(), false, 100, null);

    public EventQuery {
        tables = Set.copyOf(tables);
        Set<String> lower = new TreeSet<>();
        principals.forEach(principal -> lower.add(principal.toLowerCase(Locale.ROOT)));
        principals = Set.copyOf(lower);
        tests = List.copyOf(tests);
        if (limit < 1 || limit > LIMIT) {
            throw new IllegalArgumentException("a page has 1 to " + LIMIT + " events, not " + limit);
        }
    }

    /** The same, of these tables. */
    public EventQuery tables(Set<Table> newTables) {
        return new EventQuery(newTables, from, until, principals, text, pattern, tests, oldestFirst, limit, after);
    }

    /** The same, from a time until before another. */
    public EventQuery between(Instant newFrom, Instant newUntil) {
        return between(micros(newFrom), micros(newUntil));
    }

    /** The same, from a time until before another, in microseconds since the epoch. */
    public EventQuery between(long newFrom, long newUntil) {
        return new EventQuery(tables, newFrom, newUntil, principals, text, pattern, tests, oldestFirst, limit, after);
    }

    /** The same, of what one of these did: an object id, or the name of who has none. */
    public EventQuery principals(Set<String> newPrincipals) {
        return new EventQuery(tables, from, until, newPrincipals, text, pattern, tests, oldestFirst, limit, after);
    }

    /** The same, where the raw record contains that. */
    public EventQuery containing(String newText) {
        return new EventQuery(tables, from, until, principals, newText, pattern, tests, oldestFirst, limit, after);
    }

    /** The same, where an expression of ours matches in the raw record. */
    public EventQuery matching(String newPattern) {
        return new EventQuery(tables, from, until, principals, text, newPattern, tests, oldestFirst, limit, after);
    }

    /** The same, where that holds too. */
    public EventQuery and(EventField field, FieldTest.How how, String value) {
        List<FieldTest> more = new ArrayList<>(tests);
        more.add(new FieldTest(field, how, value));
        return new EventQuery(tables, from, until, principals, text, pattern, more, oldestFirst, limit, after);
    }

    /** The same, the oldest first. */
    public EventQuery inOrderOfTime() {
        return new EventQuery(tables, from, until, principals, text, pattern, tests, true, limit, after);
    }

    /** The same, with at most so many a page. */
    public EventQuery limit(int newLimit) {
        return new EventQuery(tables, from, until, principals, text, pattern, tests, oldestFirst, newLimit, after);
    }

    /** The same, behind the last event of a page. */
    public EventQuery after(Cursor last) {
        return new EventQuery(tables, from, until, principals, text, pattern, tests, oldestFirst, limit, last);
    }

    /** Where the page before ended. */
    public Optional<Cursor> cursor() {
        return Optional.ofNullable(after);
    }

    static long micros(Instant time) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, time);
    }
}
