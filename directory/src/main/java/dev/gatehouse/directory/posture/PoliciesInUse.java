package dev.gatehouse.directory.posture;

import dev.gatehouse.directory.DirectoryScope;
import dev.gatehouse.directory.RoleDefinitionId;
import dev.gatehouse.directory.RoleSystem;
import dev.gatehouse.directory.tenant.Assignment;
import dev.gatehouse.directory.tenant.Dataset;
import dev.gatehouse.directory.tenant.RolePolicy;
import dev.gatehouse.directory.tenant.Tenant;
import java.util.List;
import java.util.Set;

/** The settings of the privileged roles of the directory that somebody may activate. */
final class PoliciesInUse {
    /** What an export must have to tell. */
    static final Set<Dataset> NEEDS = Set.of(Dataset.POLICIES, Dataset.ELIGIBILITIES);

    private PoliciesInUse() {}

    /** All but those that {@link EntraRoleSettings} judges; a role without settings in the export is left out. */
    static List<RolePolicy> of(Tenant tenant, Baseline baseline) {
        return tenant.assignments(RoleSystem.ENTRA).stream()
                .filter(Assignment::isEligible)
                .map(assignment -> assignment.held().role())
                .distinct()
                .filter(role -> isJudged(role, baseline))
                .flatMap(role -> tenant.policy(role, DirectoryScope.WHOLE).stream())
                .toList();
    }

    private static boolean isJudged(RoleDefinitionId role, Baseline baseline) {
        return baseline.roles().isPrivileged(role) && !EntraRoleSettings.ROLES.contains(role);
    }
}
