package dev.gatehouse.server.identity;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * Who calls, and what he may.
 *
 * @param id an account's, or an OpenID provider's
 * @param account the local account, where there is one
 * @param source what it may send, where it is a source
 * @param secondFactor when he last proved a second factor in this session; never of a token
 */
public record Caller(
        By by,
        String id,
        String name,
        Set<Role> roles,
        Optional<AccountId> account,
        Optional<SourceBinding> source,
        Optional<Instant> secondFactor) {
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
        requireNonNull(secondFactor, "secondFactor is null");
        roles = Set.copyOf(roles);
    }

    /** Somebody who proved no second factor. */
    public Caller(
            By by,
            String id,
            String name,
            Set<Role> roles,
            Optional<AccountId> account,
            Optional<SourceBinding> source) {
        this(by, id, name, roles, account, source, Optional.empty());
    }

    /** The same, who proved a second factor then. */
    public Caller proven(Optional<Instant> when) {
        return new Caller(by, id, name, roles, account, source, when);
    }

    /** Whether he has one of these roles. */
    public boolean hasAny(Set<Role> wanted) {
        return wanted.stream().anyMatch(roles::contains);
    }
}
