package dev.gatehouse.store.accounts;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.store.Columns;
import dev.gatehouse.store.Database;
import dev.gatehouse.store.PortableText;
import dev.gatehouse.store.audit.AuditNote;
import dev.gatehouse.store.audit.AuditTrail;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The local accounts of a tenant. What changes them says whether there was such an account. */
public final class AccountStore {
    private final Database database;
    private final String tenant;

    public AccountStore(Database database, String tenant) {
        this.database = requireNonNull(database, "database is null");
        this.tenant = requireNonNull(tenant, "tenant is null");
    }

    /** Adds an account, unless another one has its name, in whatever case. */
    public boolean create(Account account, AuditNote note) {
        return database.write(tenant, handle -> {
            int added = handle.createUpdate("""
                            INSERT INTO account (tenant, id, name, name_key, display_name, password_hash, totp_secret,
                                totp_step, disabled, failed_attempts, locked_until, created_at)
                            VALUES (:tenant, :id, :name, :key, :display, :password, :totp, :step, :disabled, :failed,
                                :locked, :created)
                            ON CONFLICT DO NOTHING""")
                    .bind("tenant", tenant)
                    .bind("id", account.id().toString())
                    .bind("name", PortableText.stored(account.name()))
                    .bind("key", key(account.name()))
                    .bind("display", PortableText.stored(account.displayName()))
                    .bind("password", account.passwordHash().orElse(null))
                    .bind("totp", account.totpSecret().orElse(null))
                    .bind("step", account.totpStep())
                    .bind("disabled", account.disabled() ? 1 : 0)
                    .bind("failed", account.failedAttempts())
                    .bind("locked", Columns.micros(account.lockedUntil()))
                    .bind("created", Columns.micros(account.created()))
                    .execute();
            if (added == 0) {
                return false;
            }
            addRoles(handle, account.id(), account.roles());
            AuditTrail.append(handle, tenant, note);
            return true;
        });
    }

    /** The account of a name, in whatever case. */
    public Optional<Account> byName(String name) {
        return database.read(
                handle -> find(handle, "name_key", key(name)).stream().findFirst());
    }

    /** The account of an id. */
    public Optional<Account> byId(UUID id) {
        return database.read(handle -> byId(handle, id));
    }

    /** All of them, by name. */
    public List<Account> all() {
        return database.read(handle -> find(handle, "tenant", tenant));
    }

    /**
     * Another password; attempts that failed with the one before are forgotten. Clients act no more for whoever signed in with
     * that one.
     */
    public boolean setPassword(UUID id, String hash, AuditNote note) {
        return setProof(id, "password_hash = :value, failed_attempts = 0, locked_until = NULL", hash, note);
    }

    /** Another secret; codes of the one before are worth nothing any more, nor is what he had clients do by them. */
    public boolean setTotp(UUID id, byte[] encrypted, AuditNote note) {
        return setProof(id, "totp_secret = :value, totp_step = 0", encrypted, note);
    }

    /** No secret any more; what he had clients do by its codes ends. */
    public boolean removeTotp(UUID id, AuditNote note) {
        return setProof(id, "totp_secret = NULL, totp_step = :value", 0L, note);
    }

    /** Another name to be shown. */
    public boolean setDisplayName(UUID id, String name, AuditNote note) {
        return set(id, "display_name = :value", PortableText.stored(name), note);
    }

    /**
     * Shuts an account out, its sessions, the clients that act for it, and for good the tokens by which it calls; or lets it in
     * again. Tokens of sources, by which logs are sent, are no person's and stay.
     */
    public boolean setDisabled(UUID id, boolean disabled, AuditNote note) {
        return changing(id, note, handle -> {
            if (disabled) {
                endAll(handle, id, note);
                ApiTokenStore.revokeAll(handle, tenant, id, note.at());
            }
            return update(handle, id, "disabled = :value", disabled ? 1 : 0);
        });
    }

    /** Ends the sessions of an account, and lets no client act for it that does until now. */
    public boolean signOut(UUID id, AuditNote note) {
        return changing(id, note, handle -> {
            endAll(handle, id, note);
            return byId(handle, id).isPresent();
        });
    }

    private void endAll(Handle handle, UUID id, AuditNote note) {
        SessionStore.endAll(handle, tenant, id);
        Delegated.endAll(handle, tenant, id, note.at());
    }

    /** Gives an account these roles and no others. */
    public boolean setRoles(UUID id, Set<String> roles, AuditNote note) {
        return changing(id, note, handle -> {
            if (byId(handle, id).isEmpty()) {
                return false;
            }
            handle.createUpdate("DELETE FROM account_role WHERE tenant = :tenant AND account = :id")
                    .bind("tenant", tenant)
                    .bind("id", id.toString())
                    .execute();
            addRoles(handle, id, roles);
            return true;
        });
    }

    /** Uses the code of a step of time: once, and none of an earlier step after it. */
    public boolean useTotpStep(UUID id, long step) {
        return database.write(
                tenant,
                handle -> handle.createUpdate("""
                                UPDATE account SET totp_step = :step
                                WHERE tenant = :tenant AND id = :id AND totp_step < :step AND totp_secret IS NOT NULL""")
                                .bind("step", step)
                                .bind("tenant", tenant)
                                .bind("id", id.toString())
                                .execute()
                        == 1);
    }

    /**
     * Counts an attempt that failed; with the last one that is allowed the account is locked, and counting begins anew.
     *
     * @return the account since
     */
    public Optional<Account> countFailure(UUID id, int allowed, Duration lock, Instant now) {
        return database.write(tenant, handle -> {
            handle.createUpdate("""
                            UPDATE account SET
                                locked_until = CASE WHEN failed_attempts + 1 >= :allowed THEN :until ELSE locked_until END,
                                failed_attempts = CASE WHEN failed_attempts + 1 >= :allowed THEN 0
                                    ELSE failed_attempts + 1 END
                            WHERE tenant = :tenant AND id = :id""")
                    .bind("allowed", allowed)
                    .bind("until", Columns.micros(now.plus(lock)))
                    .bind("tenant", tenant)
                    .bind("id", id.toString())
                    .execute();
            return byId(handle, id);
        });
    }

    /** Forgets the attempts that failed before one that did not. */
    public void countSuccess(UUID id) {
        database.write(
                tenant,
                handle -> handle.createUpdate("""
                        UPDATE account SET failed_attempts = 0, locked_until = NULL
                        WHERE tenant = :tenant AND id = :id AND (failed_attempts > 0 OR locked_until IS NOT NULL)""")
                        .bind("tenant", tenant)
                        .bind("id", id.toString())
                        .execute());
    }

    private boolean set(UUID id, String assignments, Object value, AuditNote note) {
        return changing(id, note, handle -> update(handle, id, assignments, value));
    }

    /** Sets what its owner proves himself with. */
    private boolean setProof(UUID id, String assignments, Object value, AuditNote note) {
        return changing(id, note, handle -> {
            Delegated.endAll(handle, tenant, id, note.at());
            return update(handle, id, assignments, value);
        });
    }

    private boolean changing(UUID id, AuditNote note, Predicate<Handle> change) {
        requireNonNull(id, "id is null");
        return database.write(tenant, handle -> {
            boolean changed = change.test(handle);
            if (changed) {
                AuditTrail.append(handle, tenant, note);
            }
            return changed;
        });
    }

    private boolean update(Handle handle, UUID id, String assignments, Object value) {
        return handle.createUpdate("UPDATE account SET " + assignments + " WHERE tenant = :tenant AND id = :id")
                        .bind("value", value)
                        .bind("tenant", tenant)
                        .bind("id", id.toString())
                        .execute()
                == 1;
    }

    private void addRoles(Handle handle, UUID id, Set<String> roles) {
        for (String role : roles) {
            handle.createUpdate("INSERT INTO account_role (tenant, account, role) VALUES (:tenant, :id, :role)")
                    .bind("tenant", tenant)
                    .bind("id", id.toString())
                    .bind("role", PortableText.stored(role))
                    .execute();
        }
    }

    private Optional<Account> byId(Handle handle, UUID id) {
        return find(handle, "id", id.toString()).stream().findFirst();
    }

    private List<Account> find(Handle handle, String column, String value) {
        return handle.createQuery(
                        "SELECT * FROM account WHERE tenant = :tenant AND " + column + " = :value ORDER BY name_key")
                .bind("tenant", tenant)
                .bind("value", value)
                .map((row, context) -> account(row, roles(handle, row.getString("id"))))
                .list();
    }

    private Set<String> roles(Handle handle, String id) {
        return new HashSet<>(
                handle.createQuery("SELECT role FROM account_role WHERE tenant = :tenant AND account = :id")
                        .bind("tenant", tenant)
                        .bind("id", id)
                        .map((row, context) -> PortableText.original(row.getString("role")))
                        .list());
    }

    private static Account account(ResultSet row, Set<String> roles) throws SQLException {
        byte @Nullable [] secret = row.getBytes("totp_secret");
        return new Account(
                Columns.id(row, "id"),
                PortableText.original(row.getString("name")),
                PortableText.original(row.getString("display_name")),
                Columns.textIfAny(row, "password_hash"),
                Optional.ofNullable(secret),
                row.getLong("totp_step"),
                roles,
                row.getInt("disabled") != 0,
                row.getInt("failed_attempts"),
                Columns.timeIfAny(row, "locked_until"),
                Columns.time(row, "created_at"));
    }

    private static String key(String name) {
        return PortableText.key(name.toLowerCase(Locale.ROOT));
    }
}
