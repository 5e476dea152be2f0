package dev.gatehouse.directory.posture;

import dev.gatehouse.directory.AssignmentKind;
import dev.gatehouse.directory.PrincipalId;
import dev.gatehouse.directory.RoleAssignment;
import dev.gatehouse.directory.RoleSystem;
import dev.gatehouse.directory.tenant.Assignment;
import dev.gatehouse.directory.tenant.Dataset;
import dev.gatehouse.directory.tenant.Tenant;
import java.util.List;
import java.util.Set;

/**
 * Who can hand out access to all of Azure: by the switch "Access management for Azure resources", or by an assignment that
 * does the same.
 */
final class AccessManagementForAzure implements Check {
    private static final String API = "2022-04-01";

    private static final About ABOUT = new About(
            "azres-access-management-toggle",
            "Access management for all Azure resources is switched on",
            Area.AZURE,
            Severity.CRITICAL,
            List.of("azres-access-management-toggle"),
            "The switch lets a Global Administrator give himself every subscription and management group. It is for"
                    + " emergencies, needs no approval, and stays on until somebody turns it off.",
            Set.of(Dataset.AZURE_ASSIGNMENTS));

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public Result examine(Tenant tenant, Baseline baseline) {
        List<PrincipalId> holders = tenant.assignments(RoleSystem.AZURE).stream()
                .map(Assignment::held)
                .filter(AccessManagementForAzure::reachesEverything)
                .map(RoleAssignment::principal)
                .distinct()
                .toList();
        return new Result(
                Math.max(1, holders.size()),
                holders.stream().map(holder -> finding(tenant, holder)).toList());
    }

    private static boolean reachesEverything(RoleAssignment held) {
        return held.kind() == AssignmentKind.ACTIVE
                && held.role().equals(WellKnown.USER_ACCESS_ADMINISTRATOR)
                && held.scope().toString().equals("/");
    }

    private static Finding finding(Tenant tenant, PrincipalId holder) {
        String assignments = "/providers/Microsoft.Authorization/roleAssignments";
        return new Finding(
                ABOUT,
                Subject.of(tenant, holder),
                "User Access Administrator at /",
                "assigned",
                "assigned to nobody, but for as long as an emergency lasts",
                ABOUT.severity(),
                Tier.CONTROL,
                false,
                List.of(
                        "The account itself can turn it off: Microsoft Entra ID, Properties, Access management for Azure"
                                + " resources, No",
                        "GET " + Arm.at(assignments, API) + "&$filter=principalId eq '" + holder
                                + "' to find the assignment at /, and DELETE " + Arm.at(assignments + "/{id}", API)
                                + " to take it away"));
    }
}
