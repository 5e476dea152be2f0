package dev.gatehouse.lake;

import java.util.List;
import java.util.Optional;

/** Some events, and whether there may be more behind them. */
public record EventPage(List<EventRow> events, boolean full) {
    public EventPage {
        events = List.copyOf(events);
    }

    /** What to ask for the next page with. */
    public Optional<Cursor> next() {
        return full ? Optional.of(events.getLast().cursor()) : Optional.empty();
    }
}
