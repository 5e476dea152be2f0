package dev.gatehouse.store.alerts;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.detection.alert.AlertState;
import dev.gatehouse.store.Columns;
import dev.gatehouse.store.Database;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** The alerts of a tenant, for whoever joins them to incidents: in the order in which they began. */
public final class AlertsToJoin {
    /** When an alert began of which nobody knows it: before all others. */
    public static final long NO_TIME = -9_000_000_000_000_000_000L;

    /** As the index spells it. */
    private static final String BEGIN = "COALESCE(a.first_event, a.happened_at, " + NO_TIME + ")";

    private static final Set<String> GONE = Set.of(AlertState.WITHDRAWN.json(), AlertState.SUPERSEDED.json());

    private final Database database;
    private final String tenant;

    public AlertsToJoin(Database database, String tenant) {
        this.database = requireNonNull(database, "database is null");
        this.tenant = requireNonNull(tenant, "tenant is null");
    }

    /**
     * What the watch changed.
     *
     * @param last the number of the last change of an alert, whoever changed it
     * @param earliest the begin of the earliest alert that the watch changed; empty where it changed none
     */
    public record Changes(long last, OptionalLong earliest) {
        public Changes {
            requireNonNull(earliest, "earliest is null");
        }
    }

    /** What the watch changed after the change of that number. */
    public Changes since(long sequence) {
        return database.read(handle -> {
            Optional<Long> earliest = handle.createQuery("SELECT MIN(" + BEGIN + """
                            ) FROM alert_change c JOIN alert a ON a.tenant = c.tenant AND a.id = c.alert
                            WHERE c.tenant = :tenant AND c.sequence > :sequence AND c.cause = :cause""")
                    .bind("tenant", tenant)
                    .bind("sequence", sequence)
                    .bind("cause", Cause.WATCH.json())
                    .mapTo(Long.class)
                    .findOne();
            return new Changes(
                    ChangeLog.last(handle, tenant),
                    earliest.map(OptionalLong::of).orElseGet(OptionalLong::empty));
        });
    }

    /** The begin of the latest alert; {@link #NO_TIME} where there is none. */
    public long latest() {
        return database.read(handle -> handle.createQuery("SELECT " + BEGIN
                        + " FROM alert a WHERE a.tenant = :tenant ORDER BY " + BEGIN + " DESC LIMIT 1")
                .bind("tenant", tenant)
                .mapTo(Long.class)
                .findOne()
                .orElse(NO_TIME));
    }

    /** So many of those that began then or later, the earliest first. */
    public List<JoinableAlert> from(long begin, int limit) {
        return read(begin, "", limit);
    }

    /** So many of those that come after one. */
    public List<JoinableAlert> after(JoinableAlert last, int limit) {
        return read(last.begin(), last.id().toString(), limit);
    }

    private List<JoinableAlert> read(long begin, String id, int limit) {
        return database.read(handle -> handle.createQuery(
                        "SELECT a.id, a.json, a.state, a.incident, " + BEGIN + """
                         AS begun FROM alert a
                        WHERE a.tenant = :tenant AND (%1$s > :begin OR (%1$s = :begin AND a.id > :id))
                            AND %1$s >= :begin
                        ORDER BY %1$s, a.id LIMIT :limit""".formatted(BEGIN))
                .bind("tenant", tenant)
                .bind("begin", begin)
                .bind("id", id)
                .bind("limit", limit)
                .map((row, context) -> new JoinableAlert(
                        Columns.id(row, "id"),
                        row.getLong("begun"),
                        row.getString("json"),
                        !GONE.contains(row.getString("state")),
                        Columns.idIfAny(row, "incident")))
                .list());
    }
}
