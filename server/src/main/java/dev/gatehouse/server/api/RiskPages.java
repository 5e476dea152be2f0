package dev.gatehouse.server.api;

import dev.gatehouse.lake.Cursor;
import dev.gatehouse.lake.EventPage;
import dev.gatehouse.lake.EventQuery;
import dev.gatehouse.lake.EventRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Goes through what the lake has for a report, the newest first, and shows some of it. */
final class RiskPages<T> {
    /** So many events are looked at in one step. */
    private static final int STEP = 500;

    /** So many steps are made for one page. */
    private static final int STEPS = 10;

    private final LakeDesk desk;
    private final EventQuery query;
    private final Function<List<EventRow>, Map<Long, T>> shown;

    /**
     * The pages of a report.
     *
     * @param shown what is shown of some events, by identity
     */
    RiskPages(LakeDesk desk, EventQuery query, Function<List<EventRow>, Map<Long, T>> shown) {
        this.desk = desk;
        this.query = query;
        this.shown = shown;
    }

    /** A page: it may be shorter than asked where much was passed over. Only where next is empty, it was the last. */
    Stretch<T> page(int most, Optional<Cursor> after) {
        List<T> items = new ArrayList<>();
        Optional<Cursor> from = after;
        for (int step = 0; step < STEPS; step++) {
            EventQuery asked = from.map(query::after).orElse(query).limit(STEP);
            EventPage found = desk.ask(lake -> lake.find(asked));
            Map<Long, T> rows = shown.apply(found.events());
            for (EventRow row : found.events()) {
                T item = rows.get(row.identity());
                if (item != null) {
                    items.add(item);
                    if (items.size() == most) {
                        return new Stretch<>(items, more(row, found));
                    }
                }
            }
            from = found.next();
            if (from.isEmpty()) {
                break;
            }
        }
        return new Stretch<>(items, from);
    }

    /** All of it, step by step, as far as somebody wants it, each with the cursor behind it. */
    Stream<Placed<T>> all(Optional<Cursor> after) {
        return Stream.iterate(
                        Optional.of(step(after)),
                        Optional::isPresent,
                        step -> step.flatMap(Step::next).map(next -> step(Optional.of(next))))
                .flatMap(step -> step.stream().flatMap(some -> some.items().stream()));
    }

    private Step<T> step(Optional<Cursor> after) {
        EventQuery asked = after.map(query::after).orElse(query).limit(STEP);
        EventPage found = desk.ask(lake -> lake.find(asked));
        Map<Long, T> rows = shown.apply(found.events());
        List<Placed<T>> items = new ArrayList<>();
        for (EventRow row : found.events()) {
            Optional.ofNullable(rows.get(row.identity()))
                    .ifPresent(item -> items.add(new Placed<>(item, row.cursor())));
        }
        return new Step<>(items, found.next());
    }

    private record Step<T>(List<Placed<T>> items, Optional<Cursor> next) {}

    /** Something, and the cursor behind it. */
    record Placed<T>(T item, Cursor cursor) {}

    private static Optional<Cursor> more(EventRow last, EventPage found) {
        return found.events().getLast().equals(last) ? found.next() : Optional.of(last.cursor());
    }

    /**
     * A page.
     *
     * @param next the cursor that leads to what follows
     */
    record Stretch<T>(List<T> items, Optional<Cursor> next) {
        Stretch {
            items = List.copyOf(items);
        }
    }
}
