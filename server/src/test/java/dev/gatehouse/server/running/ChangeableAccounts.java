package dev.gatehouse.server.running;

import dev.gatehouse.audit.Actor;
import dev.gatehouse.server.identity.Account;
import dev.gatehouse.server.identity.AccountId;
import dev.gatehouse.server.identity.AccountName;
import dev.gatehouse.server.port.Accounts;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The real accounts, some of which a test may show otherwise than they are, or have fail. */
public final class ChangeableAccounts implements Accounts {
    private final Accounts real;
    private final Map<AccountId, Account> changed = new ConcurrentHashMap<>();
    private volatile boolean failing;

    ChangeableAccounts(Accounts real) {
        this.real = real;
    }

    @Override
    public Optional<Account> named(AccountName name) {
        return real.named(name).map(this::now);
    }

    @Override
    public Optional<Account> find(AccountId id) {
        if (failing) {
            throw new IllegalStateException("secret detail");
        }
        return real.find(id).map(this::now);
    }

    @Override
    public boolean add(Account account) {
        return real.add(account);
    }

    @Override
    public boolean spend(AccountId id, long step) {
        return real.spend(id, step);
    }

    @Override
    public boolean enable(AccountId id, boolean enabled, Actor by) {
        return real.enable(id, enabled, by);
    }

    @Override
    public boolean signOut(AccountId id, Actor by) {
        return real.signOut(id, by);
    }

    /** Whether looking an account up fails. */
    public void fail(boolean now) {
        failing = now;
    }

    /** Shows an account as this from now on. */
    public void change(Account account) {
        changed.put(account.id(), account);
    }

    private Account now(Account account) {
        return changed.getOrDefault(account.id(), account);
    }
}
