package dev.gatehouse.directory.posture;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.directory.PrincipalId;
import dev.gatehouse.directory.tenant.Principal;
import dev.gatehouse.directory.tenant.Tenant;

/**
 * What a finding is about.
 *
 * @param kind what it is, as {@code user}, {@code role} or {@code policy}
 * @param id its id, or for what has none, a text that stays the same from one export to the next
 * @param name what people call it
 */
public record Subject(String kind, String id, String name) {
    /** The tenant as a whole. */
    public static final Subject TENANT = new Subject("tenant", "tenant", "the tenant");

    public Subject {
        requireNonNull(kind, "kind is null");
        requireNonNull(id, "id is null");
        requireNonNull(name, "name is null");
    }

    /** A principal. */
    public static Subject of(Principal principal) {
        return new Subject(principal.kind(), principal.id().toString(), principal.name());
    }

    /** A principal by id, perhaps one that the export does not have. */
    public static Subject of(Tenant tenant, PrincipalId id) {
        return tenant.principal(id)
                .map(Subject::of)
                .orElseGet(() -> new Subject("principal", id.toString(), id.toString()));
    }
}
