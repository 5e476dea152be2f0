package dev.gatehouse.store.sinks;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.store.Columns;
import dev.gatehouse.store.Database;
import dev.gatehouse.store.PortableText;
import dev.gatehouse.store.audit.AuditNote;
import dev.gatehouse.store.audit.AuditTrail;
import dev.gatehouse.store.sinks.DeadLetter.Kind;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/**
 * How far the sinks of a tenant were told. What alerts become is kept by the watch, in its own transaction; a sink follows these
 * changes at its own pace, so that nothing is lost to it, however long it is away.
 */
public final class SinkStore {
    private static final int IDS_AT_ONCE = 500;

    private final Database database;
    private final String tenant;

    public SinkStore(Database database, String tenant) {
        this.database = requireNonNull(database, "database is null");
        this.tenant = requireNonNull(tenant, "tenant is null");
    }

    /** Where a sink stands; one that nobody knew begins with what comes from now on. */
    public SinkPlace place(String sink) {
        Optional<SinkPlace> known = database.read(handle -> place(handle, sink));
        return known.orElseGet(() ->
                database.write(tenant, handle -> place(handle, sink).orElseGet(() -> begun(handle, sink))));
    }

    /** Remembers that a sink was told up to there. */
    public void advance(String sink, SinkPlace to) {
        int _ = database.write(
                tenant,
                handle -> handle.createUpdate("""
                        UPDATE sink_place SET change = :change, checkpoint = :checkpoint
                        WHERE tenant = :tenant AND sink = :sink""")
                        .bind("change", to.change())
                        .bind("checkpoint", to.checkpoint())
                        .bind("tenant", tenant)
                        .bind("sink", sink)
                        .execute());
    }

    /** How these alerts stand with a sink; those that it knows nothing of are not in it. */
    public Map<UUID, AlertStanding> standing(String sink, Collection<UUID> alerts) {
        List<UUID> wanted = List.copyOf(alerts);
        return database.read(handle -> {
            Map<UUID, Integer> told = new HashMap<>();
            Map<UUID, Integer> dead = new HashMap<>();
            for (int from = 0; from < wanted.size(); from += IDS_AT_ONCE) {
                List<UUID> some = wanted.subList(from, Math.min(wanted.size(), from + IDS_AT_ONCE));
                revisions(
                        handle,
                        "SELECT alert AS id, revision FROM sink_told WHERE tenant = ? AND sink = ? AND alert IN (%s)",
                        sink,
                        some,
                        told);
                revisions(
                        handle,
                        "SELECT subject AS id, revision FROM sink_dead WHERE tenant = ? AND sink = ? AND kind = 'ALERT'"
                                + " AND subject IN (%s)",
                        sink,
                        some,
                        dead);
            }
            Map<UUID, AlertStanding> standing = new HashMap<>();
            wanted.stream()
                    .filter(id -> told.containsKey(id) || dead.containsKey(id))
                    .forEach(id -> standing.put(id, new AlertStanding(one(told, id), one(dead, id))));
            return standing;
        });
    }

    /**
     * Remembers what a sink took, and what it never will; what it took is no dead letter any more.
     *
     * @param checkpoints that it took, by the sequences of their last entries
     */
    public void settle(String sink, List<ToldAlert> told, List<Long> checkpoints, List<DeadLetter> dead) {
        if (told.isEmpty() && checkpoints.isEmpty() && dead.isEmpty()) {
            return;
        }
        boolean _ = database.write(tenant, handle -> {
            told(handle, sink, told);
            alive(
                    handle,
                    sink,
                    Kind.ALERT,
                    told.stream().map(one -> one.alert().toString()).toList());
            alive(
                    handle,
                    sink,
                    Kind.CHECKPOINT,
                    checkpoints.stream().map(one -> Long.toString(one)).toList());
            dead(handle, sink, dead);
            return true;
        });
    }

    /** What a sink will never take, oldest first, so many at most. */
    public List<DeadLetter> dead(String sink, int most) {
        return letters(
                "SELECT * FROM sink_dead WHERE tenant = :tenant AND sink = :sink ORDER BY dead_at, subject LIMIT :most",
                sink,
                most);
    }

    /** Those of them that are to be tried again, oldest first, so many at most. */
    public List<DeadLetter> again(String sink, int most) {
        return letters("""
                SELECT * FROM sink_dead WHERE tenant = :tenant AND sink = :sink AND again = 1
                ORDER BY dead_at, subject LIMIT :most""", sink, most);
    }

    /** How many there are that a sink will never take. */
    public long deadCount(String sink) {
        return database.read(
                handle -> handle.createQuery("SELECT COUNT(*) FROM sink_dead WHERE tenant = :tenant AND sink = :sink")
                        .bind("tenant", tenant)
                        .bind("sink", sink)
                        .mapTo(Long.class)
                        .one());
    }

    /**
     * Has dead letters tried again; answers how many.
     *
     * @param subject only the one about this; empty for all of the sink
     */
    public int replay(String sink, Optional<String> subject, AuditNote note) {
        return changed("UPDATE sink_dead SET again = 1 WHERE tenant = :tenant AND sink = :sink", sink, subject, note);
    }

    /** Gives dead letters up for good; answers how many. The same of {@code subject}. */
    public int discard(String sink, Optional<String> subject, AuditNote note) {
        return changed("DELETE FROM sink_dead WHERE tenant = :tenant AND sink = :sink", sink, subject, note);
    }

    /** Which sinks took an alert, by name. */
    public List<SinkReceipt> receipts(UUID alert) {
        return database.read(handle -> handle.createQuery("""
                        SELECT sink, revision, told_at FROM sink_told WHERE tenant = :tenant AND alert = :alert ORDER BY sink""")
                .bind("tenant", tenant)
                .bind("alert", alert.toString())
                .map((row, context) ->
                        new SinkReceipt(row.getString("sink"), row.getInt("revision"), Columns.time(row, "told_at")))
                .list());
    }

    private SinkPlace begun(Handle handle, String sink) {
        handle.createUpdate("""
                        INSERT INTO sink_place (tenant, sink, change, checkpoint) VALUES (:tenant, :sink,
                            (SELECT COALESCE(MAX(sequence), 0) FROM alert_change WHERE tenant = :tenant),
                            (SELECT COALESCE(MAX(sequence), 0) FROM audit_checkpoint WHERE tenant = :tenant))""").bind("tenant", tenant).bind("sink", sink).execute();
        return place(handle, sink).orElseThrow();
    }

    private Optional<SinkPlace> place(Handle handle, String sink) {
        return handle.createQuery("SELECT change, checkpoint FROM sink_place WHERE tenant = :tenant AND sink = :sink")
                .bind("tenant", tenant)
                .bind("sink", sink)
                .map((row, context) -> new SinkPlace(row.getLong("change"), row.getLong("checkpoint")))
                .findOne();
    }

    private void revisions(Handle handle, String sql, String sink, List<UUID> ids, Map<UUID, Integer> into) {
        var query = handle.createQuery(sql.formatted(String.join(", ", Collections.nCopies(ids.size(), "?"))))
                .bind(0, tenant)
                .bind(1, sink);
        for (int i = 0; i < ids.size(); i++) {
            query.bind(i + 2, ids.get(i).toString());
        }
        query.map((row, context) -> Map.entry(Columns.id(row, "id"), row.getInt("revision")))
                .forEach(entry -> into.put(entry.getKey(), entry.getValue()));
    }

    private static OptionalInt one(Map<UUID, Integer> revisions, UUID id) {
        return revisions.containsKey(id) ? OptionalInt.of(revisions.get(id)) : OptionalInt.empty();
    }

    private void told(Handle handle, String sink, List<ToldAlert> told) {
        if (told.isEmpty()) {
            return;
        }
        var rows = handle.prepareBatch("""
                INSERT INTO sink_told (tenant, sink, alert, revision, told_at)
                VALUES (:tenant, :sink, :alert, :revision, :at)
                ON CONFLICT (tenant, sink, alert) DO UPDATE SET revision = excluded.revision, told_at = excluded.told_at""");
        told.forEach(one -> rows.bind("tenant", tenant)
                .bind("sink", sink)
                .bind("alert", one.alert().toString())
                .bind("revision", one.revision())
                .bind("at", Columns.micros(one.at()))
                .add());
        rows.execute();
    }

    private void alive(Handle handle, String sink, Kind kind, List<String> subjects) {
        if (subjects.isEmpty()) {
            return;
        }
        var rows = handle.prepareBatch(
                "DELETE FROM sink_dead WHERE tenant = :tenant AND sink = :sink AND kind = :kind AND subject = :subject");
        subjects.forEach(subject -> rows.bind("tenant", tenant)
                .bind("sink", sink)
                .bind("kind", kind.name())
                .bind("subject", subject)
                .add());
        rows.execute();
    }

    private void dead(Handle handle, String sink, List<DeadLetter> dead) {
        if (dead.isEmpty()) {
            return;
        }
        var rows = handle.prepareBatch("""
                INSERT INTO sink_dead (tenant, sink, kind, subject, revision, why, dead_at, again)
                VALUES (:tenant, :sink, :kind, :subject, :revision, :why, :at, 0)
                ON CONFLICT (tenant, sink, kind, subject) DO UPDATE SET revision = excluded.revision, why = excluded.why,
                    dead_at = excluded.dead_at, again = 0""");
        dead.forEach(one -> rows.bind("tenant", tenant)
                .bind("sink", sink)
                .bind("kind", one.kind().name())
                .bind("subject", one.subject())
                .bind("revision", one.revision())
                .bind("why", PortableText.stored(one.why()))
                .bind("at", Columns.micros(one.at()))
                .add());
        rows.execute();
    }

    private List<DeadLetter> letters(String sql, String sink, int most) {
        return database.read(handle -> handle.createQuery(sql)
                .bind("tenant", tenant)
                .bind("sink", sink)
                .bind("most", most)
                .map((row, context) -> new DeadLetter(
                        Kind.valueOf(row.getString("kind")),
                        row.getString("subject"),
                        row.getInt("revision"),
                        PortableText.original(row.getString("why")),
                        Columns.time(row, "dead_at"),
                        row.getInt("again") == 1))
                .list());
    }

    private int changed(String sql, String sink, Optional<String> subject, AuditNote note) {
        return database.write(tenant, handle -> {
            String where = subject.isPresent() ? " AND subject = :subject" : "";
            var update = handle.createUpdate(sql + where).bind("tenant", tenant).bind("sink", sink);
            subject.ifPresent(one -> update.bind("subject", one));
            int count = update.execute();
            if (count > 0) {
                AuditTrail.append(handle, tenant, note);
            }
            return count;
        });
    }
}
