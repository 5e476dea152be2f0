package dev.gatehouse.store.pim;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.directory.PrincipalId;
import dev.gatehouse.pim.model.Account;
import java.util.Optional;

/**
 * Which accounts are wanted, by their ids.
 *
 * @param name the name that they have; letters of ASCII in whatever case
 * @param after the last one of the page before
 */
public record AccountQuery(Optional<Account.Kind> kind, Optional<String> name, Optional<PrincipalId> after, int limit) {
    public AccountQuery {
        requireNonNull(kind, "kind is null");
        requireNonNull(name, "name is null");
        requireNonNull(after, "after is null");
        if (limit < 1 || limit > RequestQuery.MOST) {
            throw new IllegalArgumentException("limit is not from 1 to " + RequestQuery.MOST + ": " + limit);
        }
    }

    /** All of them, so many at a time. */
    public static AccountQuery all(int limit) {
        return new AccountQuery(Optional.empty(), Optional.empty(), Optional.empty(), limit);
    }

    /** Those of a kind. */
    public AccountQuery kind(Account.Kind newKind) {
        return new AccountQuery(Optional.of(newKind), name, after, limit);
    }

    /** Those of a name. */
    public AccountQuery named(String newName) {
        return new AccountQuery(kind, Optional.of(newName), after, limit);
    }

    /** Those behind one. */
    public AccountQuery after(PrincipalId last) {
        return new AccountQuery(kind, name, Optional.of(last), limit);
    }
}
