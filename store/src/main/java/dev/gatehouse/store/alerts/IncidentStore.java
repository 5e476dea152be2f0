package dev.gatehouse.store.alerts;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.store.Columns;
import dev.gatehouse.store.Database;
import dev.gatehouse.store.PortableText;
import dev.gatehouse.store.audit.AuditNote;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** The incidents of a tenant. What people made of one stays with its id, whatever joins it or leaves it. */
public final class IncidentStore {
    private static final int IDS_AT_ONCE = 500;

    private final Database database;
    private final String tenant;
    private final TriageDesk desk;

    public IncidentStore(Database database, String tenant) {
        this.database = requireNonNull(database, "database is null");
        this.tenant = requireNonNull(tenant, "tenant is null");
        this.desk = new TriageDesk("incident", tenant);
    }

    /** The same where no alert is free. */
    public int replaceIncidents(List<IncidentDraft> incidents, Instant at) {
        return replaceIncidents(incidents, Set.of(), at);
    }

    /**
     * Keeps incidents as they were joined anew, each as a whole: its alerts are those named and no others. Incidents that are
     * not among them keep what nobody took from them, and are gone where that is nothing.
     *
     * @param free alerts that belong to no incident any more
     * @return how many alerts belong to another incident than before
     */
    public int replaceIncidents(List<IncidentDraft> incidents, Set<UUID> free, Instant at) {
        List<IncidentDraft> changed = changed(incidents);
        if (changed.isEmpty() && free.isEmpty()) {
            return 0;
        }
        return database.write(tenant, handle -> {
            changed.forEach(incident -> keep(handle, incident, at));
            Map<UUID, Membership> moved = moved(handle, changed, free);
            move(handle, moved, at);
            Set<UUID> left = new LinkedHashSet<>();
            moved.values().forEach(one -> one.before().ifPresent(left::add));
            left.forEach(incident -> settle(handle, incident, moved));
            changed.forEach(incident -> left.remove(incident.id()));
            left.forEach(incident -> stale(handle, incident));
            return moved.size();
        });
    }

    /** A page of the incidents that a query asks for. */
    public IncidentPage find(IncidentQuery query) {
        List<Found> found = database.read(handle -> {
            IncidentFilter filter = IncidentFilter.of(tenant, query);
            return filter.bind(handle.createQuery("SELECT sorted_at, " + StoredIncident.COLUMNS + " FROM incident"
                            + filter.where() + " ORDER BY sorted_at DESC, id DESC LIMIT :limit"))
                    .bind("limit", query.limit() + 1)
                    .map((row, context) -> new Found(row.getLong("sorted_at"), StoredIncident.of(row)))
                    .list();
        });
        List<Found> page = found.subList(0, Math.min(found.size(), query.limit()));
        return new IncidentPage(
                page.stream().map(Found::incident).toList(),
                found.size() > page.size() ? Optional.of(page.getLast().cursor()) : Optional.empty());
    }

    /** One of them, also when it is gone. */
    public Optional<StoredIncident> get(UUID id) {
        return database.read(handle -> handle.createQuery(
                        "SELECT " + StoredIncident.COLUMNS + " FROM incident WHERE tenant = :tenant AND id = :id")
                .bind("tenant", tenant)
                .bind("id", id.toString())
                .map((row, context) -> StoredIncident.of(row))
                .findOne());
    }

    /** As {@link AlertStore#change}. */
    public TriageAnswer change(
            UUID id, long expected, List<TriageChange> changes, String who, Instant at, AuditNote note) {
        return database.write(tenant, handle -> desk.change(handle, id, expected, changes, who, at, note));
    }

    /** As {@link AlertStore#comment}. */
    public Optional<Comment> comment(UUID id, String text, String who, Instant at, AuditNote note) {
        return database.write(tenant, handle -> desk.comment(handle, id, text, who, at, note));
    }

    /** The comments on an incident, in order. */
    public List<Comment> comments(UUID id) {
        return database.read(handle -> desk.comments(handle, id));
    }

    /** What people changed of an incident, in order. */
    public List<HistoryEntry> history(UUID id) {
        return database.read(handle -> desk.history(handle, id));
    }

    /** Those that are not kept as they are: nobody else writes them, so that it need not be looked up while others wait. */
    private List<IncidentDraft> changed(List<IncidentDraft> incidents) {
        Map<UUID, String> kept = new HashMap<>();
        for (int from = 0; from < incidents.size(); from += IDS_AT_ONCE) {
            List<IncidentDraft> some = incidents.subList(from, Math.min(incidents.size(), from + IDS_AT_ONCE));
            database.read(handle -> {
                var query = handle.createQuery("""
                                SELECT id, json FROM incident WHERE tenant = ? AND gone = 0 AND words <> '' AND id IN (%s)""".formatted(String.join(", ", Collections.nCopies(some.size(), "?"))))
                        .bind(0, tenant);
                for (int i = 0; i < some.size(); i++) {
                    query.bind(i + 1, some.get(i).id().toString());
                }
                query.map((row, context) -> Map.entry(Columns.id(row, "id"), row.getString("json")))
                        .forEach(row -> kept.put(row.getKey(), row.getValue()));
                return 0;
            });
        }
        return incidents.stream()
                .filter(incident -> !PortableText.json(incident.json()).equals(kept.get(incident.id())))
                .toList();
    }

    private void keep(Handle handle, IncidentDraft incident, Instant at) {
        handle.createUpdate("""
                        INSERT INTO incident (tenant, id, json, gone, joined_into, changed_at, version, status, severity,
                            sorted_at, first_event, words)
                        VALUES (:tenant, :id, :json, 0, NULL, :at, 0, :status, :severity, :sorted, :first, :words)
                        ON CONFLICT (tenant, id) DO UPDATE SET json = excluded.json, gone = 0, joined_into = NULL,
                            changed_at = excluded.changed_at, severity = excluded.severity,
                            sorted_at = excluded.sorted_at, first_event = excluded.first_event,
                            words = excluded.words""")
                .bind("tenant", tenant)
                .bind("id", incident.id().toString())
                .bind("json", PortableText.json(incident.json()))
                .bind("at", Columns.micros(at))
                .bind("status", Triage.NONE.status().json())
                .bind("severity", SeverityRank.of(incident.severity()))
                .bind(
                        "sorted",
                        Columns.micros(incident.last().or(incident::first).orElse(at)))
                .bind("first", Columns.micros(incident.first()))
                .bind("words", PortableText.clean(incident.words()))
                .execute();
    }

    /** The alerts whose incident is another one than before. */
    private Map<UUID, Membership> moved(Handle handle, List<IncidentDraft> incidents, Set<UUID> free) {
        Map<UUID, UUID> wanted = new LinkedHashMap<>();
        incidents.forEach(incident -> incident.alerts().forEach(alert -> wanted.put(alert, incident.id())));
        Map<UUID, Membership> moved = new LinkedHashMap<>();
        Set<UUID> touched = new LinkedHashSet<>(wanted.keySet());
        touched.addAll(free);
        AlertRow.read(handle, tenant, touched).forEach((id, row) -> {
            Optional<UUID> now = Optional.ofNullable(wanted.get(id));
            if (!row.incident().equals(now)) {
                moved.put(id, new Membership(row.revision(), row.incident(), now));
            }
        });
        for (IncidentDraft incident : incidents) {
            for (UUID alert : members(handle, incident.id())) {
                if (!wanted.containsKey(alert)) {
                    int revision = AlertRow.read(handle, tenant, Set.of(alert))
                            .values()
                            .iterator()
                            .next()
                            .revision();
                    moved.put(alert, new Membership(revision, Optional.of(incident.id()), Optional.empty()));
                }
            }
        }
        return moved;
    }

    private void move(Handle handle, Map<UUID, Membership> moved, Instant at) {
        if (moved.isEmpty()) {
            return;
        }
        var batch = handle.prepareBatch("UPDATE alert SET incident = :incident WHERE tenant = :tenant AND id = :id");
        moved.forEach((alert, membership) -> batch.bind(
                        "incident", membership.now().map(UUID::toString).orElse(null))
                .bind("tenant", tenant)
                .bind("id", alert.toString())
                .add());
        batch.execute();
        ChangeLog.append(
                handle,
                tenant,
                moved.entrySet().stream()
                        .map(one ->
                                new ChangeLog.Entry(one.getKey(), one.getValue().revision()))
                        .toList(),
                Cause.INCIDENT,
                at);
    }

    /** What others took from says something else than it is kept as, and is to be kept anew when it is joined next. */
    private void stale(Handle handle, UUID incident) {
        handle.createUpdate("UPDATE incident SET words = '' WHERE tenant = :tenant AND id = :id")
                .bind("tenant", tenant)
                .bind("id", incident.toString())
                .execute();
    }

    /** An incident that nothing is left of is gone, to where the first of what left it went. */
    private void settle(Handle handle, UUID incident, Map<UUID, Membership> moved) {
        if (!members(handle, incident).isEmpty()) {
            return;
        }
        Optional<UUID> into = moved.values().stream()
                .filter(one -> one.before().equals(Optional.of(incident)))
                .flatMap(one -> one.now().stream())
                .findFirst();
        handle.createUpdate("""
                        UPDATE incident SET gone = 1, joined_into = :into WHERE tenant = :tenant AND id = :id""")
                .bind("into", into.map(UUID::toString).orElse(null))
                .bind("tenant", tenant)
                .bind("id", incident.toString())
                .execute();
    }

    private List<UUID> members(Handle handle, UUID incident) {
        return handle.createQuery(
                        "SELECT id FROM alert WHERE tenant = :tenant AND incident = :incident ORDER BY sorted_at, id")
                .bind("tenant", tenant)
                .bind("incident", incident.toString())
                .map((row, context) -> Columns.id(row, "id"))
                .list();
    }

    private record Membership(int revision, Optional<UUID> before, Optional<UUID> now) {}

    private record Found(long micros, StoredIncident incident) {
        AlertCursor cursor() {
            return new AlertCursor(micros, incident.id());
        }
    }
}
