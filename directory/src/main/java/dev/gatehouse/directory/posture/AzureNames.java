package dev.gatehouse.directory.posture;

import dev.gatehouse.directory.AzureScope;
import dev.gatehouse.directory.RoleAssignment;
import dev.gatehouse.directory.RoleSystem;
import dev.gatehouse.directory.tenant.Dataset;
import dev.gatehouse.directory.tenant.Tenant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Users with privileged roles over subscriptions, management groups or all of Azure, whose names are not those of privileged
 * accounts. Who has a role over a single resource group may work with an everyday account.
 */
final class AzureNames implements Check {
    private static final About ABOUT = new About(
            "posture-naming-azure-rbac",
            "Privileged Azure role on an account that is not named as a privileged one",
            Area.AZURE,
            Severity.MEDIUM,
            List.of("posture-naming-azure-rbac"),
            "An everyday account reads mail and browses: who takes it over has the subscription too. Rules that look for"
                    + " privileged accounts by their names miss it.",
            Set.of(
                    Dataset.USERS,
                    Dataset.GROUPS,
                    Dataset.GROUP_MEMBERS,
                    Dataset.AZURE_ASSIGNMENTS,
                    Dataset.AZURE_ELIGIBILITIES));

    private static final Set<AzureScope.Level> LEVELS =
            EnumSet.of(AzureScope.Level.ROOT, AzureScope.Level.MANAGEMENT_GROUP, AzureScope.Level.SUBSCRIPTION);

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public Result examine(Tenant tenant, Baseline baseline) {
        List<Holder> holders = Holder.of(tenant, RoleSystem.AZURE).stream()
                .filter(holder -> isJudged(holder.assignment().held(), baseline))
                .toList();
        return PrivilegedUser.examine(
                PrivilegedUser.of(holders, tenant, baseline), one -> Naming.judge(ABOUT, one, baseline));
    }

    private static boolean isJudged(RoleAssignment held, Baseline baseline) {
        return baseline.roles().isPrivileged(held.role())
                && held.scope() instanceof AzureScope scope
                && LEVELS.contains(scope.level());
    }
}
