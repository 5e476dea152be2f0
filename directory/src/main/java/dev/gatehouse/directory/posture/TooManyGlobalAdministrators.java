package dev.gatehouse.directory.posture;

import dev.gatehouse.directory.PrincipalId;
import dev.gatehouse.directory.tenant.Tenant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** More people with the role Global Administrator, active or eligible, than a tenant needs. */
final class TooManyGlobalAdministrators implements Check {
    private static final About ABOUT = new About(
            "too-many-global-administrators",
            "Too many Global Administrators",
            Area.ASSIGNMENTS,
            Severity.HIGH,
            List.of("posture-admin-validation"),
            "Each of them can do everything, and each is a way in. Microsoft wants fewer than five; most work has a smaller"
                    + " role.",
            PrivilegedUser.needs());

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public Result examine(Tenant tenant, Baseline baseline) {
        Set<PrincipalId> holders = Holder.privileged(tenant, baseline).stream()
                .filter(holder -> holder.assignment().held().role().equals(WellKnown.GLOBAL_ADMINISTRATOR))
                .map(Holder::principal)
                .collect(Collectors.toSet());
        int most = baseline.limits().globalAdministrators();
        if (holders.size() <= most) {
            return new Result(1, List.of());
        }
        String names = holders.stream().map(tenant::name).sorted().collect(Collectors.joining(", "));
        return new Result(
                1,
                List.of(new Finding(
                        ABOUT,
                        new Subject("role", WellKnown.GLOBAL_ADMINISTRATOR.toString(), "Global Administrator"),
                        "holders",
                        holders.size() + ": " + names,
                        "at most " + most,
                        ABOUT.severity(),
                        Tier.CONTROL,
                        false,
                        List.of(
                                "Find for each the smallest role that is enough: gatehouse posture --usage shows what was done",
                                "POST /v1.0/roleManagement/directory/roleEligibilityScheduleRequests"
                                        + " {\"action\": \"adminRemove\", \"principalId\": \"...\", \"roleDefinitionId\": \""
                                        + WellKnown.GLOBAL_ADMINISTRATOR + "\", \"directoryScopeId\": \"/\"}"))));
    }
}
