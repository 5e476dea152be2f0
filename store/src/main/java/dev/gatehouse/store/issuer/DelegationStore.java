package dev.gatehouse.store.issuer;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.store.Columns;
import dev.gatehouse.store.Database;
import dev.gatehouse.store.PortableText;
import dev.gatehouse.store.accounts.Delegated;
import dev.gatehouse.store.accounts.TokenHash;
import dev.gatehouse.store.audit.AuditNote;
import dev.gatehouse.store.audit.AuditTrail;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** Who has which client act for him, and the codes and refresh tokens that come of it. */
public final class DelegationStore {
    private static final int AT_ONCE = 1000;

    private final Database database;
    private final String tenant;

    public DelegationStore(Database database, String tenant) {
        this.database = requireNonNull(database, "database is null");
        this.tenant = requireNonNull(tenant, "tenant is null");
    }

    /** Begins one, unless the account is not there or disabled; what is long over is forgotten meanwhile. */
    public boolean begin(Delegation delegation, AuditNote note) {
        return database.write(tenant, handle -> {
            DelegationRows rows = new DelegationRows(handle, tenant);
            rows.forgetEnded(delegation.begun());
            boolean begun = rows.insert(delegation);
            if (begun) {
                AuditTrail.append(handle, tenant, note);
            }
            return begun;
        });
    }

    /** One of an id. */
    public Optional<Delegation> find(UUID id) {
        return database.read(handle -> new DelegationRows(handle, tenant).find(id));
    }

    /** Keeps a ticket. */
    public void add(Ticket ticket) {
        database.write(tenant, handle -> new DelegationRows(handle, tenant).insert(ticket));
    }

    /**
     * Spends a ticket: once. Whoever tries it again has what it came of revoked, for one of the two has stolen it. Whoever tries
     * what is no ticket keeps nobody who writes waiting.
     *
     * @param replayed what is written down where it was spent before, and what it came of held until now
     */
    public Redemption redeem(TokenHash hash, Ticket.Kind kind, Instant now, Function<Delegation, AuditNote> replayed) {
        boolean there = database.read(
                handle -> new DelegationRows(handle, tenant).ticket(hash, kind).isPresent());
        if (!there) {
            return new Redemption.Unknown();
        }
        return database.write(tenant, handle -> {
            DelegationRows rows = new DelegationRows(handle, tenant);
            Optional<Ticket> ticket = rows.ticket(hash, kind);
            Optional<Delegation> delegation = ticket.flatMap(found -> rows.find(found.delegation()));
            if (delegation.isEmpty()) {
                return new Redemption.Unknown();
            }
            boolean spent = rows.spend(hash, now);
            if (!spent) {
                revoke(rows, delegation.get().id(), now, () -> replayed.apply(delegation.get()));
                return new Redemption.Replayed(delegation.get());
            }
            boolean holds =
                    now.isBefore(ticket.get().expires()) && delegation.get().holds(now);
            return holds ? new Redemption.Redeemed(ticket.get(), delegation.get()) : new Redemption.Unknown();
        });
    }

    /** Keeps when somebody proved a second factor anew; whether it still holds. */
    public boolean proven(UUID id, Instant at) {
        return database.write(tenant, handle -> new DelegationRows(handle, tenant).proven(id, at)) == 1;
    }

    /** Ends one; what is written down about it is so where it held until now. */
    public void revoke(UUID id, Instant at, AuditNote note) {
        database.write(tenant, handle -> revoke(new DelegationRows(handle, tenant), id, at, () -> note));
    }

    private static boolean revoke(DelegationRows rows, UUID id, Instant at, Supplier<AuditNote> note) {
        boolean revoked = rows.revoke(id, at) == 1;
        if (revoked) {
            AuditTrail.append(rows.handle(), rows.tenant(), note.get());
        }
        return revoked;
    }

    /** Which of these accounts have any that hold. */
    public Set<UUID> acting(Collection<UUID> accounts, Instant now) {
        List<UUID> all = List.copyOf(accounts);
        return database.read(handle -> {
            Set<UUID> found = new HashSet<>();
            for (int from = 0; from < all.size(); from += AT_ONCE) {
                found.addAll(acting(handle, all.subList(from, Math.min(all.size(), from + AT_ONCE)), now));
            }
            return found;
        });
    }

    private List<UUID> acting(Handle handle, List<UUID> accounts, Instant now) {
        String marks = String.join(", ", Collections.nCopies(accounts.size(), "?"));
        Query query = handle.createQuery("""
                        SELECT DISTINCT account FROM issuer_delegation
                        WHERE tenant = ? AND revoked_at IS NULL AND ends_at > ? AND account IN (""" + marks + ")").bind(0, tenant).bind(1, Columns.micros(now));
        for (int i = 0; i < accounts.size(); i++) {
            query.bind(i + 2, accounts.get(i).toString());
        }
        return query.map((row, context) -> Columns.id(row, "account")).list();
    }

    /**
     * Ends all of these accounts, and says how many; what is written down about each that had any is so in the same
     * transaction.
     *
     * @param note of an account, and of how many
     */
    public int revokeAll(Collection<UUID> accounts, Instant at, BiFunction<UUID, Integer, AuditNote> note) {
        return database.write(tenant, handle -> {
            int all = 0;
            for (UUID account : accounts) {
                int revoked = Delegated.endAll(handle, tenant, account, at);
                if (revoked > 0) {
                    AuditTrail.append(handle, tenant, note.apply(account, revoked));
                }
                all += revoked;
            }
            return all;
        });
    }

    /** The statements. */
    private record DelegationRows(Handle handle, String tenant) {
        boolean insert(Delegation one) {
            return handle.createUpdate("""
                            INSERT INTO issuer_delegation (tenant, id, account, client, scope, nonce, contexts,
                                authenticated_at, mfa_at, begun_at, ends_at, revoked_at)
                            SELECT tenant, :id, id, :client, :scope, :nonce, :contexts, :authenticated, :mfa, :begun, :ends,
                                :revoked FROM account
                            WHERE tenant = :tenant AND id = :account AND disabled = 0""")
                            .bind("tenant", tenant)
                            .bind("id", one.id().toString())
                            .bind("account", one.account().toString())
                            .bind("client", one.client().toString())
                            .bind("scope", PortableText.stored(one.scope()))
                            .bind("nonce", one.nonce().map(PortableText::stored).orElse(null))
                            .bind("contexts", Words.joined(one.contexts()))
                            .bind("authenticated", Columns.micros(one.authenticated()))
                            .bind("mfa", Columns.micros(one.secondFactor()))
                            .bind("begun", Columns.micros(one.begun()))
                            .bind("ends", Columns.micros(one.ends()))
                            .bind("revoked", Columns.micros(one.revoked()))
                            .execute()
                    == 1;
        }

        Optional<Delegation> find(UUID id) {
            return handle.createQuery("SELECT * FROM issuer_delegation WHERE tenant = :tenant AND id = :id")
                    .bind("tenant", tenant)
                    .bind("id", id.toString())
                    .map((row, context) -> new Delegation(
                            id,
                            Columns.id(row, "account"),
                            Columns.id(row, "client"),
                            PortableText.original(row.getString("scope")),
                            Columns.textIfAny(row, "nonce").map(PortableText::original),
                            Words.split(row.getString("contexts")),
                            Columns.time(row, "authenticated_at"),
                            Columns.timeIfAny(row, "mfa_at"),
                            Columns.time(row, "begun_at"),
                            Columns.time(row, "ends_at"),
                            Columns.timeIfAny(row, "revoked_at")))
                    .findOne();
        }

        int insert(Ticket ticket) {
            return handle.createUpdate("""
                            INSERT INTO issuer_ticket
                                (tenant, ticket_hash, kind, delegation, redirect, challenge, expires_at, spent_at)
                            VALUES (:tenant, :hash, :kind, :delegation, :redirect, :challenge, :expires, NULL)""")
                    .bind("tenant", tenant)
                    .bind("hash", ticket.hash().hex())
                    .bind("kind", ticket.kind().name())
                    .bind("delegation", ticket.delegation().toString())
                    .bind(
                            "redirect",
                            ticket.redirect().map(PortableText::stored).orElse(null))
                    .bind(
                            "challenge",
                            ticket.challenge().map(PortableText::stored).orElse(null))
                    .bind("expires", Columns.micros(ticket.expires()))
                    .execute();
        }

        Optional<Ticket> ticket(TokenHash hash, Ticket.Kind kind) {
            return handle.createQuery("""
                            SELECT * FROM issuer_ticket
                            WHERE tenant = :tenant AND ticket_hash = :hash AND kind = :kind""")
                    .bind("tenant", tenant)
                    .bind("hash", hash.hex())
                    .bind("kind", kind.name())
                    .map((row, context) -> new Ticket(
                            hash,
                            kind,
                            Columns.id(row, "delegation"),
                            Columns.textIfAny(row, "redirect").map(PortableText::original),
                            Columns.textIfAny(row, "challenge").map(PortableText::original),
                            Columns.time(row, "expires_at")))
                    .findOne();
        }

        boolean spend(TokenHash hash, Instant now) {
            return handle.createUpdate("""
                            UPDATE issuer_ticket SET spent_at = :now
                            WHERE tenant = :tenant AND ticket_hash = :hash AND spent_at IS NULL""")
                            .bind("now", Columns.micros(now))
                            .bind("tenant", tenant)
                            .bind("hash", hash.hex())
                            .execute()
                    == 1;
        }

        int proven(UUID id, Instant at) {
            return handle.createUpdate("""
                            UPDATE issuer_delegation SET mfa_at = :at
                            WHERE tenant = :tenant AND id = :id AND revoked_at IS NULL AND ends_at > :at""")
                    .bind("at", Columns.micros(at))
                    .bind("tenant", tenant)
                    .bind("id", id.toString())
                    .execute();
        }

        int revoke(UUID id, Instant at) {
            return handle.createUpdate("""
                            UPDATE issuer_delegation SET revoked_at = :at
                            WHERE tenant = :tenant AND id = :id AND revoked_at IS NULL AND ends_at > :at""")
                    .bind("at", Columns.micros(at))
                    .bind("tenant", tenant)
                    .bind("id", id.toString())
                    .execute();
        }

        void forgetEnded(Instant now) {
            handle.createUpdate("""
                            DELETE FROM issuer_ticket WHERE tenant = :tenant AND delegation IN
                                (SELECT id FROM issuer_delegation WHERE tenant = :tenant AND ends_at <= :now)""")
                    .bind("tenant", tenant)
                    .bind("now", Columns.micros(now))
                    .execute();
            handle.createUpdate("DELETE FROM issuer_delegation WHERE tenant = :tenant AND ends_at <= :now")
                    .bind("tenant", tenant)
                    .bind("now", Columns.micros(now))
                    .execute();
        }
    }
}
