package dev.gatehouse.server.identity;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;

/** The id by which tools that want a UUID know a tenant: its name where that is one, else one that follows from it. */
public record TenantId(UUID value) {
    private static final Pattern UUID_TEXT = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    public TenantId {
        requireNonNull(value, "value is null");
    }

    /** Of the tenant of a name. */
    public static TenantId of(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return new TenantId(
                UUID_TEXT.matcher(lower).matches()
                        ? UUID.fromString(lower)
                        : UUID.nameUUIDFromBytes(("gatehouse tenant " + name).getBytes(UTF_8)));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
