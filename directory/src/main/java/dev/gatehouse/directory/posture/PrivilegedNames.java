package dev.gatehouse.directory.posture;

import dev.gatehouse.directory.PrincipalId;
import dev.gatehouse.directory.tenant.Dataset;
import dev.gatehouse.directory.tenant.Tenant;
import dev.gatehouse.directory.tenant.User;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Users with privileged roles of the directory whose names are not those of privileged accounts. */
final class PrivilegedNames implements Check {
    private static final About ABOUT = new About(
            "posture-naming-entra-roles",
            "Privileged role on an account that is not named as a privileged one",
            Area.ACCOUNTS,
            Severity.HIGH,
            List.of("posture-naming-entra-roles"),
            "An everyday account reads mail and browses: who takes it over has its roles too. Rules that look for privileged"
                    + " accounts by their names miss it.",
            Set.of(Dataset.USERS, Dataset.GROUPS, Dataset.ASSIGNMENTS, Dataset.ELIGIBILITIES));

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public Result examine(Tenant tenant, Baseline baseline) {
        Map<PrincipalId, Tier> holders = new LinkedHashMap<>();
        for (Holder holder : Holder.privileged(tenant, baseline)) {
            Tier tier = baseline.tiers().of(holder.assignment().held().role(), baseline.roles());
            holders.merge(holder.principal(), tier, Tier::and);
        }
        List<User> users = holders.keySet().stream()
                .flatMap(id -> tenant.user(id).stream())
                .filter(user -> !baseline.isEmergency(user))
                .toList();
        return new Result(
                users.size(),
                users.stream()
                        .filter(user -> !baseline.naming().test(user.name()))
                        .map(user -> finding(user, holders.getOrDefault(user.id(), Tier.WORKLOAD), baseline))
                        .toList());
    }

    private static Finding finding(User user, Tier tier, Baseline baseline) {
        return new Finding(
                ABOUT,
                Subject.of(user),
                "userPrincipalName",
                user.name(),
                "a name that " + baseline.namingWords(),
                ABOUT.severity(),
                tier,
                false,
                List.of(
                        "Make a separate account for the privileged work, give it the roles, and take them from this one",
                        "PATCH /v1.0/users/" + user.id()
                                + " {\"userPrincipalName\": \"...\"} where the account is one already"));
    }
}
