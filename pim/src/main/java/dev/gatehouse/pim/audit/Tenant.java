package dev.gatehouse.pim.audit;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.directory.Role;
import dev.gatehouse.directory.RoleCatalogue;
import dev.gatehouse.directory.RoleDefinitionId;
import java.util.Map;
import java.util.Optional;

/**
 * What records say of where something happened.
 *
 * @param id the tenant's id
 * @param name what it is called
 * @param roles what the tenant's own roles are called
 */
public record Tenant(String id, String name, Map<RoleDefinitionId, String> roles) {
    public Tenant {
        requireNonNull(id, "id is null");
        requireNonNull(name, "name is null");
        roles = Map.copyOf(roles);
    }

    /** What a role is called; its id where nobody knows. */
    String name(RoleDefinitionId role) {
        return Optional.ofNullable(roles.get(role))
                .or(() -> RoleCatalogue.builtIn().role(role).map(Role::name))
                .orElseGet(role::toString);
    }

    /** Whether a role is Microsoft's, not the tenant's own. */
    static boolean isBuiltIn(RoleDefinitionId role) {
        return RoleCatalogue.builtIn().role(role).isPresent();
    }
}
