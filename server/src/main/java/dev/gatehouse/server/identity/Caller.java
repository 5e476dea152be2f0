package dev.gatehouse.server.identity;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import java.util.Set;

/**
 * Who calls, and what he may.
 *
 * @param id an account's, or an OpenID provider's
 * @param account the local account, where there is one
 * @param source what it may send, where it is a source
 */
public record Caller(
        By by, String id, String name, Set<Role> roles, Optional<AccountId> account, Optional<SourceBinding> source) {
    /** How he proved it. */
    public enum By {
        SESSION,
        TOKEN,
        OPENID
    }

    public Caller {
        requireNonNull(by, "by is null");
        requireNonNull(id, "id is null");
        requireNonNull(name, "name is null");
        requireNonNull(account, "account is null");
        requireNonNull(source, "source is null");
        roles = Set.copyOf(roles);
    }

    /** Whether he has one of these roles. */
    public boolean hasAny(Set<Role> wanted) {
        return wanted.stream().anyMatch(roles::contains);
    }
}
