package dev.gatehouse.directory.posture;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.directory.PrincipalId;
import dev.gatehouse.directory.RoleSystem;
import dev.gatehouse.directory.tenant.Assignment;
import dev.gatehouse.directory.tenant.Group;
import dev.gatehouse.directory.tenant.Tenant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Somebody who holds a role, himself or by a group.
 *
 * @param principal a user or a service principal; a group only where the export does not have its members
 * @param assignment by which he holds it
 * @param group the group that the assignment names, where he is in one
 */
public record Holder(PrincipalId principal, Assignment assignment, Optional<Group> group) {
    public Holder {
        requireNonNull(principal, "principal is null");
        requireNonNull(assignment, "assignment is null");
        requireNonNull(group, "group is null");
    }

    /** All holders of all roles of a system, of groups their members. */
    public static List<Holder> of(Tenant tenant, RoleSystem system) {
        List<Holder> holders = new ArrayList<>();
        for (Assignment assignment : tenant.assignments(system)) {
            PrincipalId principal = assignment.held().principal();
            if (tenant.principal(principal).orElse(null) instanceof Group group
                    && !tenant.members(group).isEmpty()) {
                tenant.members(group)
                        .forEach(member -> holders.add(new Holder(member, assignment, Optional.of(group))));
            } else {
                holders.add(new Holder(principal, assignment, Optional.empty()));
            }
        }
        return holders;
    }

    /** Those who hold a privileged role of the directory, actively or eligibly. */
    public static List<Holder> privileged(Tenant tenant, Baseline baseline) {
        return of(tenant, RoleSystem.ENTRA).stream()
                .filter(holder ->
                        baseline.roles().isPrivileged(holder.assignment().held().role()))
                .toList();
    }

    /** How he holds it, in words such as {@code by the group Tier 0 admins}. */
    public String by() {
        return group.map(one -> "by the group " + one.name()).orElse("directly");
    }
}
