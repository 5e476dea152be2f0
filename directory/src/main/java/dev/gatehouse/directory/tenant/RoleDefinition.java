package dev.gatehouse.directory.tenant;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.directory.RoleDefinitionId;
import dev.gatehouse.directory.RoleSystem;
import java.util.Set;

/**
 * A role as the tenant defines it.
 *
 * @param name what the tenant calls it
 * @param builtIn whether Microsoft defined it
 * @param allowed the actions that it allows, in lower case, perhaps with {@code *}
 * @param excluded actions that it does not allow although they are among those, in lower case
 */
public record RoleDefinition(
        RoleDefinitionId id,
        String name,
        RoleSystem system,
        boolean builtIn,
        Set<String> allowed,
        Set<String> excluded) {
    public RoleDefinition {
        requireNonNull(id, "id is null");
        requireNonNull(name, "name is null");
        requireNonNull(system, "system is null");
        allowed = Set.copyOf(allowed);
        excluded = Set.copyOf(excluded);
    }
}
