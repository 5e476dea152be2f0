package dev.gatehouse.directory;

import static java.util.Objects.requireNonNull;

/**
 * A role.
 *
 * @param name what portals call it today
 * @param id its template id
 * @param system where it is defined
 * @param privileged whether its holders are privileged accounts
 * @param builtIn whether Microsoft defined it, or the tenant
 */
public record Role(String name, RoleDefinitionId id, RoleSystem system, boolean privileged, boolean builtIn) {
    public Role {
        requireNonNull(id, "id is null");
        requireNonNull(system, "system is null");
        if (name.isBlank()) {
            throw new IllegalArgumentException("a role has a name");
        }
    }
}
