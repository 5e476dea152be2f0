package dev.gatehouse.directory.tenant;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.directory.RoleDefinitionId;
import dev.gatehouse.directory.RoleSystem;
import java.util.Optional;
import java.util.Set;

/**
 * A role as the tenant defines it.
 *
 * @param name what the tenant calls it
 * @param builtIn whether Microsoft defined it
 * @param allowed the actions that it allows, in lower case, perhaps with {@code *}
 * @param excluded actions that it does not allow although they are among those, in lower case
 * @param enabled whether it can be given to anybody; empty where nobody said
 * @param description empty where nobody said
 */
public record RoleDefinition(
        RoleDefinitionId id,
        String name,
        RoleSystem system,
        boolean builtIn,
        Set<String> allowed,
        Set<String> excluded,
        Optional<Boolean> enabled,
        Optional<String> description) {
    public RoleDefinition {
        requireNonNull(id, "id is null");
        requireNonNull(name, "name is null");
        requireNonNull(system, "system is null");
        allowed = Set.copyOf(allowed);
        excluded = Set.copyOf(excluded);
        requireNonNull(enabled, "enabled is null");
        requireNonNull(description, "description is null");
    }

    /** One of which nothing else was said. */
    public RoleDefinition(
            RoleDefinitionId id,
            String name,
            RoleSystem system,
            boolean builtIn,
            Set<String> allowed,
            Set<String> excluded) {
        this(id, name, system, builtIn, allowed, excluded, Optional.empty(), Optional.empty());
    }
}
