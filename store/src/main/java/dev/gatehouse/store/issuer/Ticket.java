package dev.gatehouse.store.issuer;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.store.accounts.TokenHash;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * What is given for tokens, once.
 *
 * @param redirect where the sign-in led back to, of a code
 * @param challenge of what whoever redeems a code must know the origin (PKCE)
 */
public record Ticket(
        TokenHash hash,
        Kind kind,
        UUID delegation,
        Optional<String> redirect,
        Optional<String> challenge,
        Instant expires) {
    /** What it is. */
    public enum Kind {
        CODE,
        REFRESH
    }

    public Ticket {
        requireNonNull(hash, "hash is null");
        requireNonNull(kind, "kind is null");
        requireNonNull(delegation, "delegation is null");
        requireNonNull(redirect, "redirect is null");
        requireNonNull(challenge, "challenge is null");
        requireNonNull(expires, "expires is null");
    }
}
