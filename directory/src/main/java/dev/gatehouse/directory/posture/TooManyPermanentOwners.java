package dev.gatehouse.directory.posture;

import dev.gatehouse.directory.tenant.Assignment;
import dev.gatehouse.directory.tenant.Dataset;
import dev.gatehouse.directory.tenant.Tenant;
import java.util.List;
import java.util.Set;

/** Azure scopes with more owners who are so without an activation and without an end than they need. */
final class TooManyPermanentOwners implements Check {
    private static final About ABOUT = new About(
            "too-many-permanent-owners",
            "Too many permanent owners of an Azure scope",
            Area.AZURE,
            Severity.MEDIUM,
            List.of(),
            "Who is always an owner needs no activation: a stolen session is enough, at any hour. PIM itself warns of it.",
            Set.of(Dataset.GROUPS, Dataset.GROUP_MEMBERS, Dataset.AZURE_ASSIGNMENTS, Dataset.AZURE_TREE));

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public Result examine(Tenant tenant, Baseline baseline) {
        List<Owners> scopes = Owners.of(tenant, Assignment::isStanding);
        int most = baseline.limits().permanentOwners();
        return new Result(
                scopes.size(),
                scopes.stream()
                        .flatMap(owners ->
                                owners
                                        .beyond(most, ABOUT, "permanent owners", tenant, baseline, remedy(owners))
                                        .stream())
                        .toList());
    }

    private static List<String> remedy(Owners owners) {
        return List.of(
                "Make eligible who needs the role now and then, and take the permanent assignment away",
                owners.request("roleEligibilityScheduleRequests", "AdminAssign"),
                owners.request("roleAssignmentScheduleRequests", "AdminRemove"));
    }
}
