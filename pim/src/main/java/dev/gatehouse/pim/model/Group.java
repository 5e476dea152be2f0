package dev.gatehouse.pim.model;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.directory.PrincipalId;
import java.util.Set;

/**
 * What the engine must know of a group.
 *
 * @param roleAssignable whether it may hold roles of the directory; then no group may lie in it
 * @param dynamic whether a rule says who is in it; then nobody can be put there
 * @param members direct members that PIM did not put there
 * @param owners owners that PIM did not make
 */
public record Group(
        PrincipalId id, boolean roleAssignable, boolean dynamic, Set<PrincipalId> members, Set<PrincipalId> owners) {
    public Group {
        requireNonNull(id, "id is null");
        members = Set.copyOf(members);
        owners = Set.copyOf(owners);
    }
}
