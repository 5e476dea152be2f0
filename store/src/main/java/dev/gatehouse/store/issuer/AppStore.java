package dev.gatehouse.store.issuer;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.store.Columns;
import dev.gatehouse.store.Database;
import dev.gatehouse.store.PortableText;
import dev.gatehouse.store.accounts.TokenHash;
import dev.gatehouse.store.audit.AuditNote;
import dev.gatehouse.store.audit.AuditTrail;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** The applications of a tenant. */
public final class AppStore {
    private static final Duration NOTED = Duration.ofHours(1);
    private static final String REDIRECT = "redirect";
    private static final String PERMISSION = "permission";

    private final Database database;
    private final String tenant;

    public AppStore(Database database, String tenant) {
        this.database = requireNonNull(database, "database is null");
        this.tenant = requireNonNull(tenant, "tenant is null");
    }

    /** Adds an application, unless another one has its name. */
    public boolean create(App app, AuditNote note) {
        return database.write(tenant, handle -> {
            int added = handle.createUpdate("""
                            INSERT INTO issuer_app (tenant, id, object_id, name, secret_hash, disabled, created_at, used_at)
                            VALUES (:tenant, :id, :object, :name, :secret, :disabled, :created, :used)
                            ON CONFLICT DO NOTHING""")
                    .bind("tenant", tenant)
                    .bind("id", app.id().toString())
                    .bind("object", app.objectId().toString())
                    .bind("name", PortableText.stored(app.name()))
                    .bind("secret", app.secret().map(TokenHash::hex).orElse(null))
                    .bind("disabled", app.disabled() ? 1 : 0)
                    .bind("created", Columns.micros(app.created()))
                    .bind("used", Columns.micros(app.used()))
                    .execute();
            if (added == 0) {
                return false;
            }
            app.redirects().forEach(part -> addPart(handle, app.id(), REDIRECT, part));
            app.permissions().forEach(part -> addPart(handle, app.id(), PERMISSION, part));
            AuditTrail.append(handle, tenant, note);
            return true;
        });
    }

    /** The application of a client id. */
    public Optional<App> byId(UUID id) {
        return find("id", id.toString()).stream().findFirst();
    }

    /** The application of a name. */
    public Optional<App> named(String name) {
        return find("name", PortableText.stored(name)).stream().findFirst();
    }

    /** All of them, by name. */
    public List<App> all() {
        return find("tenant", tenant);
    }

    /** The client ids of all, by the object ids of their service principals. */
    public Map<UUID, UUID> clientIds() {
        return database.read(handle -> handle
                .createQuery("SELECT id, object_id FROM issuer_app WHERE tenant = :tenant")
                .bind("tenant", tenant)
                .map((row, _) -> Map.entry(Columns.id(row, "object_id"), Columns.id(row, "id")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    /** Shuts an application out; false where it was so already, or is not there. */
    public boolean disable(UUID id, AuditNote note) {
        return database.write(tenant, handle -> {
            boolean changed = handle.createUpdate(
                                    "UPDATE issuer_app SET disabled = 1 WHERE tenant = :tenant AND id = :id AND disabled = 0")
                            .bind("tenant", tenant)
                            .bind("id", id.toString())
                            .execute()
                    == 1;
            if (changed) {
                AuditTrail.append(handle, tenant, note);
            }
            return changed;
        });
    }

    /** Notes that it got a token for itself, unless that was noted within the hour: each note is a transaction. */
    public void used(App app, Instant at) {
        if (app.used().filter(at.minus(NOTED)::isBefore).isPresent()) {
            return;
        }
        database.write(
                tenant,
                handle -> handle.createUpdate("""
                        UPDATE issuer_app SET used_at = :at
                        WHERE tenant = :tenant AND id = :id AND (used_at IS NULL OR used_at < :at)""")
                        .bind("at", Columns.micros(at))
                        .bind("tenant", tenant)
                        .bind("id", app.id().toString())
                        .execute());
    }

    private void addPart(Handle handle, UUID app, String kind, String part) {
        handle.createUpdate(
                        "INSERT INTO issuer_app_part (tenant, app, kind, part) VALUES (:tenant, :app, :kind, :part)")
                .bind("tenant", tenant)
                .bind("app", app.toString())
                .bind("kind", kind)
                .bind("part", PortableText.stored(part))
                .execute();
    }

    private List<App> find(String column, String value) {
        return database.read(handle -> handle.createQuery(
                        "SELECT * FROM issuer_app WHERE tenant = :tenant AND " + column + " = :value ORDER BY name")
                .bind("tenant", tenant)
                .bind("value", value)
                .map((row, context) -> app(handle, row))
                .list());
    }

    private App app(Handle handle, ResultSet row) throws SQLException {
        return new App(
                Columns.id(row, "id"),
                Columns.id(row, "object_id"),
                PortableText.original(row.getString("name")),
                Columns.textIfAny(row, "secret_hash").map(TokenHash::new),
                parts(handle, row.getString("id"), REDIRECT),
                parts(handle, row.getString("id"), PERMISSION),
                row.getInt("disabled") != 0,
                Columns.time(row, "created_at"),
                Columns.timeIfAny(row, "used_at"));
    }

    private Set<String> parts(Handle handle, String app, String kind) {
        return new HashSet<>(handle.createQuery(
                        "SELECT part FROM issuer_app_part WHERE tenant = :tenant AND app = :app AND kind = :kind")
                .bind("tenant", tenant)
                .bind("app", app)
                .bind("kind", kind)
                .map((row, context) -> PortableText.original(row.getString("part")))
                .list());
    }
}
