package dev.gatehouse.directory.posture;

import dev.gatehouse.directory.tenant.Dataset;
import dev.gatehouse.directory.tenant.Tenant;
import java.util.List;
import java.util.Set;

/** Azure scopes with more owners, active or eligible, than they need. */
final class TooManyOwners implements Check {
    private static final About ABOUT = new About(
            "too-many-owners",
            "Too many owners of an Azure scope",
            Area.AZURE,
            Severity.MEDIUM,
            List.of(),
            "Each owner can do everything there and hand it on. Contributor or a role for one service is enough for most"
                    + " work. PIM itself warns of it.",
            Set.of(
                    Dataset.GROUPS,
                    Dataset.GROUP_MEMBERS,
                    Dataset.AZURE_ASSIGNMENTS,
                    Dataset.AZURE_ELIGIBILITIES,
                    Dataset.AZURE_TREE));

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public Result examine(Tenant tenant, Baseline baseline) {
        List<Owners> scopes = Owners.of(tenant, any -> true);
        int most = baseline.limits().owners();
        return new Result(
                scopes.size(),
                scopes.stream()
                        .flatMap(owners ->
                                owners.beyond(most, ABOUT, "owners", tenant, baseline, remedy(owners)).stream())
                        .toList());
    }

    private static List<String> remedy(Owners owners) {
        return List.of(
                "Find for each the smallest role that is enough, and take Owner away where it was assigned: here or above",
                owners.request("roleEligibilityScheduleRequests", "AdminRemove"),
                owners.request("roleAssignmentScheduleRequests", "AdminRemove"));
    }
}
