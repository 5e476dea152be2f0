package dev.gatehouse.store.accounts;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.store.Columns;
import dev.gatehouse.store.Database;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** The sessions of a tenant's accounts. */
public final class SessionStore {
    private final Database database;
    private final String tenant;

    public SessionStore(Database database, String tenant) {
        this.database = requireNonNull(database, "database is null");
        this.tenant = requireNonNull(tenant, "tenant is null");
    }

    /** Opens a session, unless the account is not there or disabled. */
    public boolean open(Session session) {
        return database.write(
                tenant,
                handle -> handle.createUpdate("""
                                INSERT INTO session
                                    (tenant, token_hash, account, csrf, created_at, expires_at, seen_at, mfa_at)
                                SELECT tenant, :token, id, :csrf, :created, :expires, :seen, :mfa FROM account
                                WHERE tenant = :tenant AND id = :account AND disabled = 0""")
                                .bind("token", session.token().hex())
                                .bind("csrf", session.csrf())
                                .bind("created", Columns.micros(session.created()))
                                .bind("expires", Columns.micros(session.expires()))
                                .bind("seen", Columns.micros(session.seen()))
                                .bind("mfa", Columns.micros(session.mfa()))
                                .bind("tenant", tenant)
                                .bind("account", session.account().toString())
                                .execute()
                        == 1);
    }

    /** The session of a token, where it is good now. */
    public Optional<Session> find(TokenHash token, Instant now) {
        return database.read(handle -> handle.createQuery("""
                        SELECT * FROM session WHERE tenant = :tenant AND token_hash = :token AND expires_at > :now""")
                .bind("tenant", tenant)
                .bind("token", token.hex())
                .bind("now", Columns.micros(now))
                .map((row, context) -> new Session(
                        token,
                        Columns.id(row, "account"),
                        row.getString("csrf"),
                        Columns.time(row, "created_at"),
                        Columns.time(row, "expires_at"),
                        Columns.time(row, "seen_at"),
                        Columns.timeIfAny(row, "mfa_at")))
                .findOne());
    }

    /** Notes that it was used. */
    public void seen(TokenHash token, Instant at) {
        set(token, "seen_at = CASE WHEN seen_at < :at THEN :at ELSE seen_at END", at);
    }

    /** Notes that a second factor was shown in it. */
    public void mfa(TokenHash token, Instant at) {
        set(token, "mfa_at = :at", at);
    }

    /** Ends one. */
    public void end(TokenHash token) {
        database.write(
                tenant,
                handle -> handle.createUpdate("DELETE FROM session WHERE tenant = :tenant AND token_hash = :token")
                        .bind("tenant", tenant)
                        .bind("token", token.hex())
                        .execute());
    }

    /** Ends all of an account, and says how many. */
    public int endAll(UUID account) {
        return database.write(tenant, handle -> endAll(handle, tenant, account));
    }

    static int endAll(Handle handle, String tenant, UUID account) {
        return handle.createUpdate("DELETE FROM session WHERE tenant = :tenant AND account = :account")
                .bind("tenant", tenant)
                .bind("account", account.toString())
                .execute();
    }

    /** Forgets those that are over, and says how many. */
    public int forgetExpired(Instant now) {
        return database.write(
                tenant,
                handle -> handle.createUpdate("DELETE FROM session WHERE tenant = :tenant AND expires_at <= :now")
                        .bind("tenant", tenant)
                        .bind("now", Columns.micros(now))
                        .execute());
    }

    /** The hashes of an account's sessions, latest first. */
    public List<TokenHash> of(UUID account) {
        return database.read(handle -> handle.createQuery("""
                        SELECT token_hash FROM session WHERE tenant = :tenant AND account = :account
                        ORDER BY created_at DESC, token_hash""")
                .bind("tenant", tenant)
                .bind("account", account.toString())
                .map((row, context) -> new TokenHash(row.getString("token_hash")))
                .list());
    }

    private void set(TokenHash token, String assignment, Instant at) {
        database.write(
                tenant,
                handle -> handle.createUpdate(
                                "UPDATE session SET " + assignment + " WHERE tenant = :tenant AND token_hash = :token")
                        .bind("at", Columns.micros(at))
                        .bind("tenant", tenant)
                        .bind("token", token.hex())
                        .execute());
    }
}
