package dev.gatehouse.server.identity;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import dev.gatehouse.directory.ObjectId;
import java.util.UUID;

/** The id by which tools that want a UUID know a tenant: its name where that is one, else one that follows from it. */
public record TenantId(UUID value) {
    public TenantId {
        requireNonNull(value, "value is null");
    }

    /** Of the tenant of a name. */
    public static TenantId of(String name) {
        return new TenantId(ObjectId.parse(name)
                .map(id -> new UUID(id.high(), id.low()))
                .orElseGet(() -> UUID.nameUUIDFromBytes(("gatehouse tenant " + name).getBytes(UTF_8))));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
