package dev.gatehouse.directory.tenant;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.directory.PrincipalId;
import java.util.Set;

/**
 * A group of the tenant.
 *
 * @param roleAssignable whether it may hold roles of the directory
 * @param synchronised whether it comes from a directory on-premises
 * @param dynamic whether a rule chooses its members
 * @param members its direct members, of any kind
 * @param owners who may change its members
 */
public record Group(
        PrincipalId id,
        String name,
        boolean roleAssignable,
        boolean synchronised,
        boolean dynamic,
        Set<PrincipalId> members,
        Set<PrincipalId> owners)
        implements Principal {
    public Group {
        requireNonNull(id, "id is null");
        requireNonNull(name, "name is null");
        members = Set.copyOf(members);
        owners = Set.copyOf(owners);
    }

    /** One whose members nobody but people choose. */
    public Group(
            PrincipalId id,
            String name,
            boolean roleAssignable,
            boolean synchronised,
            Set<PrincipalId> members,
            Set<PrincipalId> owners) {
        this(id, name, roleAssignable, synchronised, false, members, owners);
    }
}
