package dev.gatehouse.directory.posture;

import dev.gatehouse.directory.AzureScope;
import dev.gatehouse.directory.RoleDefinitionId;
import dev.gatehouse.directory.RoleSystem;
import dev.gatehouse.directory.tenant.Dataset;
import dev.gatehouse.directory.tenant.RolePolicy;
import dev.gatehouse.directory.tenant.Tenant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The five settings that the guide wants of the most powerful roles of Azure, at each management group and subscription of
 * which the export has settings. Of the guide's list, Global Administrator is no role of Azure, and what it calls Resource
 * Administrator is none by this name; the role that has since taken over the handing out of access is added.
 */
final class AzureRoleSettings implements Check {
    private static final About ABOUT = new About(
            "baseline-azure-resource-role-settings",
            "Settings of the most powerful Azure roles are weaker than the guide's",
            Area.AZURE,
            Severity.HIGH,
            List.of("baseline-azure-resource-role-settings"),
            "Who activates one of these roles has every machine, secret and backup below the scope. A change that nobody"
                    + " planned may be an attacker who makes his way to them.",
            Set.of(Dataset.AZURE_POLICIES, Dataset.USERS, Dataset.GROUPS, Dataset.GROUP_MEMBERS));

    private static final Set<RoleDefinitionId> ROLES = Set.of(
            WellKnown.OWNER,
            WellKnown.USER_ACCESS_ADMINISTRATOR,
            // Role Based Access Control Administrator
            RoleDefinitionId.of("f58310d9-a9f6-439a-9e8d-f62e7b41a168"),
            // Security Admin
            RoleDefinitionId.of("fb1c8493-542b-48eb-b624-b4c8fea62acd"));

    private static final Set<AzureScope.Level> LEVELS =
            EnumSet.of(AzureScope.Level.MANAGEMENT_GROUP, AzureScope.Level.SUBSCRIPTION);

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public Result examine(Tenant tenant, Baseline baseline) {
        ActivationRules rules = new ActivationRules(ABOUT, tenant, baseline);
        List<RolePolicy> policies =
                tenant.policies().stream().filter(AzureRoleSettings::isJudged).toList();
        return new Result(
                policies.size() * ActivationRules.SETTINGS,
                policies.stream().flatMap(policy -> rules.of(policy).stream()).toList());
    }

    private static boolean isJudged(RolePolicy policy) {
        return policy.system() == RoleSystem.AZURE
                && ROLES.contains(policy.role())
                && policy.scope() instanceof AzureScope scope
                && LEVELS.contains(scope.level());
    }
}
