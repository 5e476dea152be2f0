package dev.gatehouse.store.issuer;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.store.accounts.TokenHash;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * An application.
 *
 * @param objectId its service principal's
 * @param secret the hash of what it proves itself with; empty where it is a public client
 * @param redirects where a sign-in may lead back to
 * @param permissions what it may without a person
 * @param used when it last got a token for itself, to the hour
 */
public record App(
        UUID id,
        UUID objectId,
        String name,
        Optional<TokenHash> secret,
        Set<String> redirects,
        Set<String> permissions,
        boolean disabled,
        Instant created,
        Optional<Instant> used) {
    public App {
        requireNonNull(id, "id is null");
        requireNonNull(objectId, "objectId is null");
        requireNonNull(name, "name is null");
        requireNonNull(secret, "secret is null");
        redirects = Set.copyOf(redirects);
        permissions = Set.copyOf(permissions);
        requireNonNull(created, "created is null");
        requireNonNull(used, "used is null");
    }
}
