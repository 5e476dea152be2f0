package dev.gatehouse.detection.config;

import dev.gatehouse.directory.RoleCatalogue;
import dev.gatehouse.directory.RoleDefinitionId;
import java.util.Set;

/** Decisions on roles that differ from the catalogue's: which are privileged as well, and which are not. */
public record PrivilegedRoles(Set<RoleDefinitionId> add, Set<RoleDefinitionId> remove) {
    /** No decision. */
    public static final PrivilegedRoles NONE = new PrivilegedRoles(Set.of(), Set.of());

    public PrivilegedRoles {
        add = Set.copyOf(add);
        remove = Set.copyOf(remove);
    }

    /** The catalogue with these decisions. */
    public RoleCatalogue applyTo(RoleCatalogue catalogue) {
        return catalogue.adjusted(add, remove);
    }
}
