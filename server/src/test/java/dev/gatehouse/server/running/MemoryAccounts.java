package dev.gatehouse.server.running;

import dev.gatehouse.server.identity.Account;
import dev.gatehouse.server.identity.AccountId;
import dev.gatehouse.server.identity.AccountName;
import dev.gatehouse.server.port.Accounts;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Accounts in memory. */
public final class MemoryAccounts implements Accounts {
    private final Map<AccountId, Account> accounts = new ConcurrentHashMap<>();
    private final Map<AccountId, Long> spent = new ConcurrentHashMap<>();
    private volatile boolean failing;

    @Override
    public Optional<Account> named(AccountName name) {
        return accounts.values().stream()
                .filter(account -> account.name().equals(name))
                .findFirst();
    }

    @Override
    public Optional<Account> find(AccountId id) {
        if (failing) {
            throw new IllegalStateException("secret detail");
        }
        return Optional.ofNullable(accounts.get(id));
    }

    @Override
    public synchronized boolean add(Account account) {
        if (named(account.name()).isPresent()) {
            return false;
        }
        accounts.put(account.id(), account);
        return true;
    }

    @Override
    public synchronized boolean spend(AccountId id, long step) {
        Long last = spent.get(id);
        if (last != null && last >= step) {
            return false;
        }
        spent.put(id, step);
        return true;
    }

    /** Whether looking an account up fails. */
    public void fail(boolean now) {
        failing = now;
    }

    /** Replaces an account. */
    public void change(Account account) {
        accounts.put(account.id(), account);
    }
}
