package dev.gatehouse.store.accounts;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.store.Columns;
import dev.gatehouse.store.Database;
import dev.gatehouse.store.PortableText;
import dev.gatehouse.store.audit.AuditNote;
import dev.gatehouse.store.audit.AuditTrail;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** The tokens of a tenant. */
public final class ApiTokenStore {
    private static final String ROLES = "roles";
    private static final String SOURCE = "source";

    private final Database database;
    private final String tenant;

    public ApiTokenStore(Database database, String tenant) {
        this.database = requireNonNull(database, "database is null");
        this.tenant = requireNonNull(tenant, "tenant is null");
    }

    /** Adds a token. */
    public void create(ApiToken token, AuditNote note) {
        database.write(tenant, handle -> {
            handle.createUpdate("""
                            INSERT INTO api_token (tenant, id, name, token_hash, scope, source, created_by, created_at,
                                expires_at, used_at, revoked_at)
                            VALUES (:tenant, :id, :name, :hash, :scope, :source, :by, :created, :expires, :used,
                                :revoked)""")
                    .bind("tenant", tenant)
                    .bind("id", token.id().toString())
                    .bind("name", PortableText.stored(token.name()))
                    .bind("hash", token.token().hex())
                    .bind("scope", token.scope() instanceof TokenScope.Roles ? ROLES : SOURCE)
                    .bind(
                            "source",
                            source(token.scope()).map(PortableText::stored).orElse(null))
                    .bind("by", PortableText.stored(token.createdBy()))
                    .bind("created", Columns.micros(token.created()))
                    .bind("expires", Columns.micros(token.expires()))
                    .bind("used", Columns.micros(token.used()))
                    .bind("revoked", Columns.micros(token.revoked()))
                    .execute();
            for (String part : parts(token.scope())) {
                handle.createUpdate("INSERT INTO api_token_part (tenant, token, part) VALUES (:tenant, :id, :part)")
                        .bind("tenant", tenant)
                        .bind("id", token.id().toString())
                        .bind("part", PortableText.stored(part))
                        .execute();
            }
            AuditTrail.append(handle, tenant, note);
            return true;
        });
    }

    /** The token of a hash, where it is good now. */
    public Optional<ApiToken> find(TokenHash token, Instant now) {
        return database.read(handle -> handle.createQuery("""
                        SELECT * FROM api_token WHERE tenant = :tenant AND token_hash = :token
                            AND expires_at > :now AND revoked_at IS NULL""")
                .bind("tenant", tenant)
                .bind("token", token.hex())
                .bind("now", Columns.micros(now))
                .map((row, context) -> token(handle, row))
                .findOne());
    }

    /** All of them, also those that are good no more, latest first. */
    public List<ApiToken> all() {
        return database.read(handle -> handle.createQuery(
                        "SELECT * FROM api_token WHERE tenant = :tenant ORDER BY created_at DESC, id")
                .bind("tenant", tenant)
                .map((row, context) -> token(handle, row))
                .list());
    }

    /** Notes that it was used. */
    public void used(UUID id, Instant at) {
        database.write(
                tenant,
                handle -> handle.createUpdate("""
                        UPDATE api_token SET used_at = :at
                        WHERE tenant = :tenant AND id = :id AND (used_at IS NULL OR used_at < :at)""")
                        .bind("at", Columns.micros(at))
                        .bind("tenant", tenant)
                        .bind("id", id.toString())
                        .execute());
    }

    /** Makes it good for nothing; false where it was so already, or is not there. */
    public boolean revoke(UUID id, Instant at, AuditNote note) {
        return database.write(tenant, handle -> {
            boolean revoked = handle.createUpdate("""
                                    UPDATE api_token SET revoked_at = :at
                                    WHERE tenant = :tenant AND id = :id AND revoked_at IS NULL""")
                            .bind("at", Columns.micros(at))
                            .bind("tenant", tenant)
                            .bind("id", id.toString())
                            .execute()
                    == 1;
            if (revoked) {
                AuditTrail.append(handle, tenant, note);
            }
            return revoked;
        });
    }

    /** Makes all by which somebody calls good for nothing, in the transaction of a handle. */
    static void revokeAll(Handle handle, String tenant, UUID owner, Instant at) {
        handle.createUpdate("""
                        UPDATE api_token SET revoked_at = :at
                        WHERE tenant = :tenant AND created_by = :owner AND scope = :roles AND revoked_at IS NULL""")
                .bind("at", Columns.micros(at))
                .bind("tenant", tenant)
                .bind("owner", PortableText.stored(owner.toString()))
                .bind("roles", ROLES)
                .execute();
    }

    private ApiToken token(Handle handle, ResultSet row) throws SQLException {
        Set<String> parts = parts(handle, row.getString("id"));
        TokenScope scope = row.getString("scope").equals(ROLES)
                ? new TokenScope.Roles(parts)
                : new TokenScope.Source(PortableText.original(row.getString("source")), parts);
        return new ApiToken(
                Columns.id(row, "id"),
                PortableText.original(row.getString("name")),
                new TokenHash(row.getString("token_hash")),
                scope,
                PortableText.original(row.getString("created_by")),
                Columns.time(row, "created_at"),
                Columns.time(row, "expires_at"),
                Columns.timeIfAny(row, "used_at"),
                Columns.timeIfAny(row, "revoked_at"));
    }

    private Set<String> parts(Handle handle, String id) {
        return new HashSet<>(
                handle.createQuery("SELECT part FROM api_token_part WHERE tenant = :tenant AND token = :id")
                        .bind("tenant", tenant)
                        .bind("id", id)
                        .map((row, context) -> PortableText.original(row.getString("part")))
                        .list());
    }

    private static Set<String> parts(TokenScope scope) {
        return switch (scope) {
            case TokenScope.Roles roles -> roles.roles();
            case TokenScope.Source source -> source.tables();
        };
    }

    private static Optional<String> source(TokenScope scope) {
        return switch (scope) {
            case TokenScope.Roles roles -> Optional.empty();
            case TokenScope.Source source -> Optional.of(source.name());
        };
    }
}
