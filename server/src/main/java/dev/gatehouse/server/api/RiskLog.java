package dev.gatehouse.server.api;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.lake.Cursor;
import dev.gatehouse.lake.EventQuery;
import dev.gatehouse.server.parts.Watching;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What the lake tells of risk, one by one, for who shows it in words of his own. */
@Singleton
public final class RiskLog {
    private final Watching watching;
    private final LakeDesk desk;
    private final InstantSource clock;

    RiskLog(Watching watching, LakeDesk desk, InstantSource clock) {
        this.watching = watching;
        this.desk = desk;
        this.clock = clock;
    }

    /** Whose risk it is. */
    public enum Whose {
        USERS,
        SERVICE_PRINCIPALS
    }

    /**
     * A detection or an account.
     *
     * @param id of the detection, or the object id of the account
     * @param states the latest first; of a detection one
     * @param cursor behind it
     */
    public record Entry(String id, List<RiskEvent> states, Cursor cursor) {
        public Entry {
            requireNonNull(id, "id is null");
            states = List.copyOf(states);
            requireNonNull(cursor, "cursor is null");
        }

        /** The latest state. */
        public RiskEvent latest() {
            return states.getFirst();
        }
    }

    /** Accounts that are or were at risk, in the order of their latest states. */
    public Stream<Entry> accounts(Whose whose, EventQuery query, Optional<Cursor> after) {
        return reports()
                .accounts(
                        query,
                        whose == Whose.USERS ? RiskReports.USERS : RiskReports.APPS,
                        new RiskFilter().test(),
                        (states, standing) -> states)
                .all(after)
                .map(placed -> new Entry(placed.item().getFirst().account(), placed.item(), placed.cursor()));
    }

    /** What was detected. */
    public Stream<Entry> detections(Whose whose, EventQuery query, Optional<Cursor> after) {
        return reports()
                .events(
                        query.tables(whose == Whose.USERS ? RiskReports.USER_DETECTIONS : RiskReports.APP_DETECTIONS),
                        new RiskFilter().test(),
                        any -> true,
                        (row, told) -> new Entry(row.id(), List.of(told.event()), row.cursor()))
                .all(after)
                .map(RiskPages.Placed::item);
    }

    private RiskReports reports() {
        return RiskReports.of(watching, desk, clock);
    }
}
