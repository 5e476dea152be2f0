package dev.gatehouse.server.identity;

import static java.util.Objects.requireNonNull;

/** The SHA-256 of a {@link Secret}, as base64url: what is kept and looked up in its place. */
public record SecretHash(String value) {
    public SecretHash {
        requireNonNull(value, "value is null");
    }
}
