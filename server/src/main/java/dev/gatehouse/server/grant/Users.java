package dev.gatehouse.server.grant;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.directory.ObjectId;
import dev.gatehouse.directory.PrincipalId;
import dev.gatehouse.pim.model.Account;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Says who there is in the directory. */
@FunctionalInterface
public interface Users {
    /** All of them, as they are now. */
    List<User> all();

    /** The client ids of the applications among them, by what they are in the directory. */
    default Map<PrincipalId, ObjectId> applications() {
        return Map.of();
    }

    /** Whether users sign in elsewhere, too, of which nothing is known here. */
    default boolean signInElsewhere() {
        return false;
    }

    /**
     * A user.
     *
     * @param administers whether he could be a tenant's first administrator
     * @param created when the account was made
     * @param seen when he last proved that it is he; when the account was made, where he never did
     */
    record User(Account account, boolean administers, Instant created, Instant seen) {
        public User {
            requireNonNull(account, "account is null");
            requireNonNull(created, "created is null");
            requireNonNull(seen, "seen is null");
        }
    }
}
