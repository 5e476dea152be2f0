package dev.gatehouse.store.accounts;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Somebody who may sign in.
 *
 * @param name what is typed to sign in, in any case
 * @param passwordHash in the words of whoever checks passwords
 * @param totpSecret encrypted by whoever has the key
 * @param totpStep the last step of time whose code was used
 * @param roles what it may do, in the words of whoever decides that
 * @param failedAttempts to sign in, in a row
 */
public record Account(
        UUID id,
        String name,
        String displayName,
        Optional<String> passwordHash,
        Optional<byte[]> totpSecret,
        long totpStep,
        Set<String> roles,
        boolean disabled,
        int failedAttempts,
        Optional<Instant> lockedUntil,
        Instant created) {
    public Account {
        requireNonNull(id, "id is null");
        requireNonNull(name, "name is null");
        requireNonNull(displayName, "displayName is null");
        requireNonNull(passwordHash, "passwordHash is null");
        requireNonNull(totpSecret, "totpSecret is null");
        roles = Set.copyOf(roles);
        requireNonNull(lockedUntil, "lockedUntil is null");
        requireNonNull(created, "created is null");
    }

    /** One that nobody has signed in to yet, and nobody can before it has a password or a secret. */
    public static Account of(UUID id, String name, String displayName, Set<String> roles, Instant created) {
        return new Account(
                id,
                name,
                displayName,
                Optional.empty(),
                Optional.empty(),
                0,
                roles,
                false,
                0,
                Optional.empty(),
                created);
    }

    /** Whether too many attempts have failed to try again now. */
    public boolean isLockedAt(Instant now) {
        return lockedUntil.isPresent() && now.isBefore(lockedUntil.get());
    }
}
