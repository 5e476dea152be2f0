package dev.gatehouse.server.identity;

import static java.util.Objects.requireNonNull;

import java.util.UUID;

/** Which API token; says nothing of its secret. */
public record TokenId(UUID value) {
    public TokenId {
        requireNonNull(value, "value is null");
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
