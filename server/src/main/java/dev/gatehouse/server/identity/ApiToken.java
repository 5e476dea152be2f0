package dev.gatehouse.server.identity;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * A token with which a program calls the API.
 *
 * @param hash of its secret
 * @param owner who made it. What a token may is cut to what its owner may at the time of the call; a token of a source is
 *     not, for logs must not cease to come when an administrator leaves
 * @param source what it may send, where it has the role {@link Role#SOURCE}
 */
public record ApiToken(
        TokenId id,
        String name,
        SecretHash hash,
        AccountId owner,
        Set<Role> roles,
        Optional<SourceBinding> source,
        Instant created,
        Instant expires,
        Optional<Instant> revoked) {
    /** For so many days a token holds at most. */
    public static final int MOST_DAYS = 365;

    public ApiToken {
        requireNonNull(id, "id is null");
        requireNonNull(name, "name is null");
        requireNonNull(hash, "hash is null");
        requireNonNull(owner, "owner is null");
        requireNonNull(created, "created is null");
        requireNonNull(expires, "expires is null");
        requireNonNull(revoked, "revoked is null");
        roles = Set.copyOf(roles);
        if (roles.isEmpty()) {
            throw new IllegalArgumentException("a token needs a role");
        }
        if (roles.contains(Role.SOURCE) != source.isPresent()) {
            throw new IllegalArgumentException("a token has the role Source if and only if it is bound to a source");
        }
        if (source.isPresent() && roles.size() > 1) {
            throw new IllegalArgumentException("a token of a source has no other role");
        }
    }

    /** A new one of a secret, which holds for some days from now on. */
    public static ApiToken begin(
            String name,
            Secret secret,
            AccountId owner,
            Set<Role> roles,
            Optional<SourceBinding> source,
            Instant now,
            int days) {
        return new ApiToken(
                new TokenId(UUID.randomUUID()),
                name,
                secret.hash(),
                owner,
                roles,
                source,
                now,
                now.plus(Duration.ofDays(days)),
                Optional.empty());
    }

    /** Whether it still holds. */
    public boolean holds(Instant now) {
        return revoked.isEmpty() && now.isBefore(expires);
    }
}
