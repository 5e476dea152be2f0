package dev.gatehouse.server.identity;

import static java.util.Objects.requireNonNull;

import java.util.UUID;

/** Which account. */
public record AccountId(UUID value) {
    public AccountId {
        requireNonNull(value, "value is null");
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
