package dev.gatehouse.store.alerts;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.store.Columns;
import dev.gatehouse.store.Database;
import dev.gatehouse.store.audit.AuditNote;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** The alerts of a tenant, for people: found, worked on, and followed as they change. */
public final class AlertStore {
    private final Database database;
    private final String tenant;
    private final TriageDesk desk;

    public AlertStore(Database database, String tenant) {
        this.database = requireNonNull(database, "database is null");
        this.tenant = requireNonNull(tenant, "tenant is null");
        this.desk = new TriageDesk("alert", tenant);
    }

    /** A page of the alerts that a query asks for. */
    public AlertPage find(AlertQuery query) {
        List<Found> found = database.read(handle -> {
            Filter filter = Filter.of(tenant, query);
            query.after().ifPresent(filter::after);
            return filter.bind(handle.createQuery("SELECT " + StoredAlert.COLUMNS + " FROM alert a" + filter.where()
                            + " ORDER BY a.sorted_at DESC, a.id DESC LIMIT :limit"))
                    .bind("limit", query.limit() + 1)
                    .map((row, context) -> new Found(row.getLong("sorted_at"), StoredAlert.of(row)))
                    .list();
        });
        List<Found> page = found.subList(0, Math.min(found.size(), query.limit()));
        return new AlertPage(
                page.stream().map(Found::alert).toList(),
                found.size() > page.size() ? Optional.of(page.getLast().cursor()) : Optional.empty());
    }

    /** The alert of an id. */
    public Optional<StoredAlert> get(UUID id) {
        return database.read(handle -> read(handle, id));
    }

    /** How many alerts a query asks for, by severity and status, gravest first; its limit does not matter. */
    public List<AlertCount> counts(AlertQuery query) {
        Filter filter = Filter.of(tenant, query);
        return database.read(handle -> filter.bind(handle.createQuery("SELECT a.severity, a.status, COUNT(*) AS alerts"
                        + " FROM alert a" + filter.where()
                        + " GROUP BY a.severity, a.status ORDER BY a.severity DESC, a.status"))
                .map((row, context) -> new AlertCount(
                        SeverityRank.level(row.getInt("severity")),
                        TriageStatus.of(row.getString("status")),
                        row.getLong("alerts")))
                .list());
    }

    /**
     * Changes what people made of an alert, unless somebody else was first.
     *
     * @param expected the version that was seen
     * @param note is written in the same transaction, where anything changes
     */
    public TriageAnswer change(
            UUID id, long expected, List<TriageChange> changes, String who, Instant at, AuditNote note) {
        return database.write(tenant, handle -> {
            TriageAnswer answer = desk.change(handle, id, expected, changes, who, at, note);
            if (answer instanceof TriageAnswer.Done done && done.now().version() != expected) {
                tell(handle, id, at);
            }
            return answer;
        });
    }

    /** Adds a comment; empty where there is no such alert. */
    public Optional<Comment> comment(UUID id, String text, String who, Instant at, AuditNote note) {
        return database.write(tenant, handle -> {
            Optional<Comment> comment = desk.comment(handle, id, text, who, at, note);
            if (comment.isPresent()) {
                tell(handle, id, at);
            }
            return comment;
        });
    }

    /** The comments on an alert, in order. */
    public List<Comment> comments(UUID id) {
        return database.read(handle -> desk.comments(handle, id));
    }

    /** What people changed of an alert, in order. */
    public List<HistoryEntry> history(UUID id) {
        return database.read(handle -> desk.history(handle, id));
    }

    /** The number of the last change of an alert; 0 where there was none. */
    public long lastChange() {
        return database.read(handle -> ChangeLog.last(handle, tenant));
    }

    /** The changes after one, in order. */
    public List<AlertEvent> changesSince(long sequence, int limit) {
        return database.read(handle -> handle.createQuery(
                        "SELECT c.sequence, c.changed_at, c.cause, c.revision AS then_revision, "
                                + StoredAlert.COLUMNS + """
                         FROM alert_change c JOIN alert a ON a.tenant = c.tenant AND a.id = c.alert
                        WHERE c.tenant = :tenant AND c.sequence > :sequence ORDER BY c.sequence LIMIT :limit""")
                .bind("tenant", tenant)
                .bind("sequence", sequence)
                .bind("limit", limit)
                .map((row, context) -> new AlertEvent(
                        row.getLong("sequence"),
                        Columns.time(row, "changed_at"),
                        Cause.of(row.getString("cause")),
                        row.getInt("then_revision"),
                        StoredAlert.of(row)))
                .list());
    }

    private void tell(Handle handle, UUID id, Instant at) {
        int revision = read(handle, id).orElseThrow().revision();
        ChangeLog.append(handle, tenant, List.of(new ChangeLog.Entry(id, revision)), Cause.TRIAGE, at);
    }

    private Optional<StoredAlert> read(Handle handle, UUID id) {
        return handle.createQuery(
                        "SELECT " + StoredAlert.COLUMNS + " FROM alert a WHERE a.tenant = :tenant AND a.id = :id")
                .bind("tenant", tenant)
                .bind("id", id.toString())
                .map((row, context) -> StoredAlert.of(row))
                .findOne();
    }

    private record Found(long micros, StoredAlert alert) {
        AlertCursor cursor() {
            return new AlertCursor(micros, alert.id());
        }
    }
}
