package dev.gatehouse.directory.tenant;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.directory.PrincipalId;
import java.time.Instant;
import java.util.Optional;

/**
 * A user of the tenant, as Graph's {@code /users} has it.
 *
 * @param name the user principal name, as it is written
 * @param displayName the name for people; the principal name where there is none
 * @param enabled whether he may sign in
 * @param guest whether his home is another tenant
 * @param synchronised whether the account comes from a directory on-premises
 * @param created when it was made, where the export says so
 * @param signedIn when he last signed in successfully; empty where never, or where the export does not say
 */
public record User(
        PrincipalId id,
        String name,
        String displayName,
        boolean enabled,
        boolean guest,
        boolean synchronised,
        Optional<Instant> created,
        Optional<Instant> signedIn)
        implements Principal {
    public User {
        requireNonNull(id, "id is null");
        requireNonNull(name, "name is null");
        requireNonNull(displayName, "displayName is null");
        requireNonNull(created, "created is null");
        requireNonNull(signedIn, "signedIn is null");
    }
}
