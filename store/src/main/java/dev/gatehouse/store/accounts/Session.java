package dev.gatehouse.store.accounts;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Somebody who is signed in.
 *
 * @param csrf what a form must bring with it
 * @param mfa when a second factor was last shown
 */
public record Session(
        TokenHash token,
        UUID account,
        String csrf,
        Instant created,
        Instant expires,
        Instant seen,
        Optional<Instant> mfa) {
    public Session {
        requireNonNull(token, "token is null");
        requireNonNull(account, "account is null");
        requireNonNull(csrf, "csrf is null");
        requireNonNull(created, "created is null");
        requireNonNull(expires, "expires is null");
        requireNonNull(seen, "seen is null");
        requireNonNull(mfa, "mfa is null");
    }
}
