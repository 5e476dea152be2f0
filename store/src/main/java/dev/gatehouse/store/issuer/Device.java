package dev.gatehouse.store.issuer;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.store.accounts.TokenHash;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A device that waits for somebody to sign in elsewhere.
 *
 * @param device the hash of what the device asks with
 * @param user the hash of what the person types
 * @param delegation what came of it, once somebody signed in
 * @param polled when the device last asked
 */
public record Device(
        TokenHash device,
        TokenHash user,
        UUID client,
        String scope,
        State state,
        Optional<UUID> delegation,
        Instant expires,
        Optional<Instant> polled) {
    /** How far it is. */
    public enum State {
        PENDING,
        APPROVED,
        DENIED,
        DONE
    }

    public Device {
        requireNonNull(device, "device is null");
        requireNonNull(user, "user is null");
        requireNonNull(client, "client is null");
        requireNonNull(scope, "scope is null");
        requireNonNull(state, "state is null");
        requireNonNull(delegation, "delegation is null");
        requireNonNull(expires, "expires is null");
        requireNonNull(polled, "polled is null");
    }

    /** One that has just begun to wait. */
    public static Device waiting(TokenHash device, TokenHash user, UUID client, String scope, Instant expires) {
        return new Device(device, user, client, scope, State.PENDING, Optional.empty(), expires, Optional.empty());
    }
}
