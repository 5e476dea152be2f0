package dev.gatehouse.store.sinks;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.store.Columns;
import dev.gatehouse.store.Database;
import dev.gatehouse.store.PortableText;
import dev.gatehouse.store.audit.AuditNote;
import dev.gatehouse.store.audit.AuditTrail;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The sinks of a tenant that people declared, beside those of the configuration file. */
public final class SetSinkStore {
    private final Database database;
    private final String tenant;

    public SetSinkStore(Database database, String tenant) {
        this.database = requireNonNull(database, "database is null");
        this.tenant = requireNonNull(tenant, "tenant is null");
    }

    /** All of them, by name. */
    public List<SetSink> all() {
        return database.read(handle -> handle.createQuery("SELECT * FROM sink_set WHERE tenant = :tenant ORDER BY name")
                .bind("tenant", tenant)
                .map((row, context) -> sink(row))
                .list());
    }

    /** The one of a name. */
    public Optional<SetSink> find(String name) {
        return database.read(handle -> find(handle, name));
    }

    /**
     * Declares one, or declares it anew.
     *
     * @param secrets sealed; empty to leave those that there are
     */
    public SetSink set(String name, String json, Optional<String> secrets, String by, Instant at, AuditNote note) {
        return database.write(tenant, handle -> {
            Optional<SetSink> before = find(handle, name);
            SetSink now = new SetSink(
                    name,
                    json,
                    secrets.or(() -> before.map(SetSink::secrets)).orElse(""),
                    before.map(SetSink::version).orElse(0L) + 1,
                    by,
                    at);
            handle.createUpdate("""
                            INSERT INTO sink_set (tenant, name, json, secrets, version, set_by, set_at)
                            VALUES (:tenant, :name, :json, :secrets, :version, :by, :at)
                            ON CONFLICT (tenant, name) DO UPDATE SET json = excluded.json, secrets = excluded.secrets,
                                version = excluded.version, set_by = excluded.set_by, set_at = excluded.set_at""")
                    .bind("tenant", tenant)
                    .bind("name", name)
                    .bind("json", PortableText.json(json))
                    .bind("secrets", now.secrets())
                    .bind("version", now.version())
                    .bind("by", PortableText.stored(by))
                    .bind("at", Columns.micros(at))
                    .execute();
            AuditTrail.append(handle, tenant, note);
            return now;
        });
    }

    /** Takes one away; whether there was one. What it has of alerts is remembered, should it come back. */
    public boolean remove(String name, AuditNote note) {
        return database.write(tenant, handle -> {
            int removed = handle.createUpdate("DELETE FROM sink_set WHERE tenant = :tenant AND name = :name")
                    .bind("tenant", tenant)
                    .bind("name", name)
                    .execute();
            if (removed > 0) {
                AuditTrail.append(handle, tenant, note);
            }
            return removed > 0;
        });
    }

    private Optional<SetSink> find(Handle handle, String name) {
        return handle.createQuery("SELECT * FROM sink_set WHERE tenant = :tenant AND name = :name")
                .bind("tenant", tenant)
                .bind("name", name)
                .map((row, context) -> sink(row))
                .findOne();
    }

    private static SetSink sink(ResultSet row) throws SQLException {
        return new SetSink(
                row.getString("name"),
                row.getString("json"),
                row.getString("secrets"),
                row.getLong("version"),
                PortableText.original(row.getString("set_by")),
                Columns.time(row, "set_at"));
    }
}
