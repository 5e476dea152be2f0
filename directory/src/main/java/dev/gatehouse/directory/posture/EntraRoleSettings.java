package dev.gatehouse.directory.posture;

import dev.gatehouse.directory.DirectoryScope;
import dev.gatehouse.directory.RoleDefinitionId;
import dev.gatehouse.directory.tenant.Dataset;
import dev.gatehouse.directory.tenant.RolePolicy;
import dev.gatehouse.directory.tenant.Tenant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The five settings that the guide wants of the two most powerful roles of the directory.
 *
 * <p>Every tenant has settings for both. Where an export has none of one, somebody left them out, or was not allowed to read
 * them: that is one finding, of less weight, and not five.
 */
final class EntraRoleSettings implements Check {
    /** The roles that it judges. */
    static final List<RoleDefinitionId> ROLES =
            List.of(WellKnown.GLOBAL_ADMINISTRATOR, WellKnown.PRIVILEGED_ROLE_ADMINISTRATOR);

    private static final About ABOUT = new About(
            "baseline-entra-role-settings",
            "Settings of the most powerful directory roles are weaker than the guide's",
            Area.ROLE_SETTINGS,
            Severity.HIGH,
            List.of("baseline-entra-role-settings"),
            "The settings stand between a stolen session of somebody who is eligible and the whole tenant. Whoever weakens"
                    + " them makes the next activation easy and quiet.",
            PrivilegedUser.needs(Dataset.POLICIES));

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public Result examine(Tenant tenant, Baseline baseline) {
        ActivationRules rules = new ActivationRules(ABOUT, tenant, baseline);
        List<Finding> findings = new ArrayList<>();
        int examined = 0;
        for (RoleDefinitionId role : ROLES) {
            Optional<RolePolicy> policy = tenant.policy(role, DirectoryScope.WHOLE);
            examined += policy.isPresent() ? ActivationRules.SETTINGS : 1;
            findings.addAll(policy.map(rules::of).orElseGet(() -> List.of(missing(role, tenant, baseline))));
        }
        return new Result(examined, findings);
    }

    private static Finding missing(RoleDefinitionId role, Tenant tenant, Baseline baseline) {
        return new Finding(
                ABOUT,
                RoleSubject.of(role, DirectoryScope.WHOLE, tenant, baseline),
                "role settings",
                "no role settings in the export",
                "role settings that can be judged",
                Severity.MEDIUM,
                baseline.tiers().of(role, baseline.roles()),
                false,
                List.of("GET /v1.0/policies/roleManagementPolicyAssignments?$filter=scopeId eq '/' and scopeType eq"
                        + " 'DirectoryRole' and roleDefinitionId eq '" + role + "'&$expand=policy($expand=rules)"
                        + " and add what it answers to the export"));
    }
}
