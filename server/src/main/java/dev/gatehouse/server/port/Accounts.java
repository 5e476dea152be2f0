package dev.gatehouse.server.port;

import dev.gatehouse.audit.Actor;
import dev.gatehouse.server.identity.Account;
import dev.gatehouse.server.identity.AccountId;
import dev.gatehouse.server.identity.AccountName;
import java.util.Optional;

/** The local accounts. Safe for any number of threads. */
public interface Accounts {
    /** The account of that name. */
    Optional<Account> named(AccountName name);

    /** The account of that id. */
    Optional<Account> find(AccountId id);

    /** Adds an account; {@code false}, and nothing is changed, where its name is taken. */
    boolean add(Account account);

    /**
     * Spends a one-time code: {@code true} exactly once for each step of an account, and never for one that is not later than
     * the last that was spent.
     */
    boolean spend(AccountId id, long step);

    /**
     * Shuts somebody out, with his sessions and the clients that act for him, or lets him in again; {@code false} where there is no
     * such account.
     *
     * @param by who wants it, for the audit trail
     */
    boolean enable(AccountId id, boolean enabled, Actor by);

    /**
     * Ends somebody's sessions and what clients may do for him; he may sign in again. {@code false} where there is no such account.
     *
     * @param by who wants it, for the audit trail
     */
    boolean signOut(AccountId id, Actor by);
}
