package dev.gatehouse.server.running;

import dev.gatehouse.audit.Target;
import dev.gatehouse.server.identity.Account;
import dev.gatehouse.server.identity.AccountId;
import dev.gatehouse.server.identity.AccountName;
import dev.gatehouse.server.identity.Role;
import dev.gatehouse.server.port.Accounts;
import dev.gatehouse.server.trail.Notes;
import dev.gatehouse.store.accounts.AccountStore;
import dev.gatehouse.store.accounts.SessionStore;
import dev.gatehouse.store.audit.AuditNote;
import java.util.Optional;
import java.util.stream.Collectors;

/** The real accounts, which a test may change in the database behind the server's back, or have fail. */
public final class ChangeableAccounts implements Accounts {
    private final Accounts real;
    private final AccountStore store;
    private final SessionStore sessions;
    private final Notes notes;
    private volatile boolean failing;

    ChangeableAccounts(Accounts real, AccountStore store, SessionStore sessions, Notes notes) {
        this.real = real;
        this.store = store;
        this.sessions = sessions;
        this.notes = notes;
    }

    @Override
    public Optional<Account> named(AccountName name) {
        return real.named(name);
    }

    @Override
    public Optional<Account> find(AccountId id) {
        if (failing) {
            throw new IllegalStateException("secret detail");
        }
        return real.find(id);
    }

    @Override
    public boolean add(Account account) {
        return real.add(account);
    }

    @Override
    public boolean spend(AccountId id, long step) {
        return real.spend(id, step);
    }

    /** Whether looking an account up fails. */
    public void fail(boolean now) {
        failing = now;
    }

    /** How many sessions of an account are kept. */
    public int sessionsOf(AccountId id) {
        return sessions.of(id.value()).size();
    }

    /** Gives an account the roles of this one, and lets it in or not as this one. */
    public void change(Account account) {
        AuditNote note = notes.operator(
                "account.change",
                new Target("account", account.id().toString(), account.name().value()));
        boolean there = store.setRoles(
                        account.id().value(),
                        account.roles().stream().map(Role::title).collect(Collectors.toSet()),
                        note)
                && store.setDisabled(account.id().value(), !account.enabled(), note);
        if (!there) {
            throw new IllegalStateException("there is no such account");
        }
    }
}
