package dev.gatehouse.store.accounts;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** What a program signs in with. */
public record ApiToken(
        UUID id,
        String name,
        TokenHash token,
        TokenScope scope,
        String createdBy,
        Instant created,
        Instant expires,
        Optional<Instant> used,
        Optional<Instant> revoked) {
    public ApiToken {
        requireNonNull(id, "id is null");
        requireNonNull(name, "name is null");
        requireNonNull(token, "token is null");
        requireNonNull(scope, "scope is null");
        requireNonNull(createdBy, "createdBy is null");
        requireNonNull(created, "created is null");
        requireNonNull(expires, "expires is null");
        requireNonNull(used, "used is null");
        requireNonNull(revoked, "revoked is null");
    }
}
