package dev.gatehouse.server.api;

import dev.gatehouse.lake.Cursor;
import dev.gatehouse.lake.EventField;
import dev.gatehouse.lake.EventPage;
import dev.gatehouse.lake.EventQuery;
import dev.gatehouse.lake.EventRow;
import dev.gatehouse.lake.FieldTest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/*
 * The lake answers questions whose conditions all hold. So it is asked once for what the account did, and once for each of
 * its names for what speaks of it; the answers are merged as far as all of them reach.
 */
/** The events in which an account acted or is spoken of, the newest first. */
final class AccountTimeline {
    /** The newest first, as the lake orders them. */
    private static final Comparator<Cursor> NEWEST = Comparator.comparingLong(Cursor::time)
            .thenComparingLong(Cursor::location)
            .reversed();

    private static final int MOST_NAMES = 10;

    private final LakeDesk desk;
    private final Set<String> names;

    /**
     * That of an account.
     *
     * @param names its object id and its names
     */
    AccountTimeline(LakeDesk desk, Set<String> names) {
        this.desk = desk;
        this.names = names.stream()
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .filter(name -> !name.isEmpty())
                .sorted()
                .limit(MOST_NAMES)
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Some of it.
     *
     * @param next the cursor that leads to what follows
     */
    record Stretch(List<EventRow> events, Optional<Cursor> next) {
        Stretch {
            events = List.copyOf(events);
        }
    }

    /** What a query asks for. */
    Stretch page(EventQuery query) {
        List<EventRow> found = new ArrayList<>();
        Optional<Cursor> reach = take(query.principals(names), any -> true, found);
        for (String name : names.stream().sorted().toList()) {
            reach = nearer(
                    reach, take(query.and(EventField.PRINCIPAL_NAME, FieldTest.How.EQUALS, name), any -> true, found));
            reach = nearer(
                    reach,
                    take(
                            query.and(EventField.OTHERS, FieldTest.How.CONTAINS, name),
                            row -> (" " + row.others() + " ").contains(" " + name + " "),
                            found));
        }
        return merged(found, reach, query.limit());
    }

    private Optional<Cursor> take(EventQuery query, Predicate<EventRow> meant, List<EventRow> into) {
        EventPage page = desk.ask(lake -> lake.find(query));
        page.events().stream().filter(meant).forEach(into::add);
        return page.next();
    }

    private static Optional<Cursor> nearer(Optional<Cursor> one, Optional<Cursor> other) {
        return one.isEmpty()
                        || other.filter(end -> NEWEST.compare(end, one.get()) < 0)
                                .isPresent()
                ? other.or(() -> one)
                : one;
    }

    /** The events up to where all answers reach. */
    private static Stretch merged(List<EventRow> found, Optional<Cursor> reach, int limit) {
        Set<Long> known = new HashSet<>();
        List<EventRow> merged = found.stream()
                .sorted(Comparator.comparing(EventRow::cursor, NEWEST))
                .filter(row ->
                        reach.map(end -> NEWEST.compare(row.cursor(), end) <= 0).orElse(true))
                .filter(row -> known.add(row.identity()))
                .toList();
        return merged.size() > limit
                ? new Stretch(
                        merged.subList(0, limit),
                        Optional.of(merged.get(limit - 1).cursor()))
                : new Stretch(merged, reach);
    }
}
