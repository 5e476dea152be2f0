package dev.gatehouse.store.issuer;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * That somebody has a client act for him, since he signed in for that. All tokens that come of it hold for as long as it does.
 *
 * @param client the client's id
 * @param scope what the client asked for
 * @param nonce what the client wants to find in the id token
 * @param contexts the authentication contexts that the sign-in satisfied
 * @param authenticated when he signed in
 * @param secondFactor when he proved a second factor
 */
public record Delegation(
        UUID id,
        UUID account,
        UUID client,
        String scope,
        Optional<String> nonce,
        Set<String> contexts,
        Instant authenticated,
        Optional<Instant> secondFactor,
        Instant begun,
        Instant ends,
        Optional<Instant> revoked) {
    public Delegation {
        requireNonNull(id, "id is null");
        requireNonNull(account, "account is null");
        requireNonNull(client, "client is null");
        requireNonNull(scope, "scope is null");
        requireNonNull(nonce, "nonce is null");
        contexts = Set.copyOf(contexts);
        requireNonNull(authenticated, "authenticated is null");
        requireNonNull(secondFactor, "secondFactor is null");
        requireNonNull(begun, "begun is null");
        requireNonNull(ends, "ends is null");
        requireNonNull(revoked, "revoked is null");
    }

    /** Whether it still holds. */
    public boolean holds(Instant now) {
        return revoked.isEmpty() && now.isBefore(ends);
    }
}
