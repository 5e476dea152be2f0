package dev.gatehouse.server.identity;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Set;

/**
 * A local account.
 *
 * @param password its hash, in PHC string format
 * @param totp the secret of its one-time codes, sealed by a {@link SecretBox}
 * @param enabled whether it may sign in, and its sessions and tokens hold
 */
public record Account(
        AccountId id,
        AccountName name,
        String password,
        String totp,
        Set<Role> roles,
        boolean enabled,
        Instant created) {
    public Account {
        requireNonNull(id, "id is null");
        requireNonNull(name, "name is null");
        requireNonNull(password, "password is null");
        requireNonNull(totp, "totp is null");
        requireNonNull(created, "created is null");
        roles = Set.copyOf(roles);
        if (roles.contains(Role.SOURCE)) {
            throw new IllegalArgumentException("Source is a role of tokens, not of accounts");
        }
    }

    @Override
    public String toString() {
        return "account " + name + " " + roles;
    }
}
