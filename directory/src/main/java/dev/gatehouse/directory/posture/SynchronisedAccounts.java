package dev.gatehouse.directory.posture;

import dev.gatehouse.directory.RoleSystem;
import dev.gatehouse.directory.tenant.Assignment;
import dev.gatehouse.directory.tenant.Group;
import dev.gatehouse.directory.tenant.Tenant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Privileged users and groups with privileged roles that come from a directory on-premises. */
final class SynchronisedAccounts implements Check {
    private static final About ABOUT = new About(
            "synchronised-privileged-accounts",
            "Privileged role on an account from on-premises",
            Area.ACCOUNTS,
            Severity.HIGH,
            List.of(),
            "Whoever controls the directory on-premises sets its password or its members, and so controls the cloud.",
            PrivilegedUser.needs());
    private static final String SETTING = "onPremisesSyncEnabled";

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public Result examine(Tenant tenant, Baseline baseline) {
        List<Finding> findings = new ArrayList<>();
        List<PrivilegedUser> users = PrivilegedUser.of(tenant, baseline);
        users.stream()
                .filter(one -> one.user().synchronised())
                .map(SynchronisedAccounts::finding)
                .forEach(findings::add);
        Map<Group, List<Assignment>> groups = groups(tenant, baseline);
        groups.forEach((group, roles) -> {
            if (group.synchronised()) {
                findings.add(finding(group, roles, baseline));
            }
        });
        return new Result(users.size() + groups.size(), findings);
    }

    private static Map<Group, List<Assignment>> groups(Tenant tenant, Baseline baseline) {
        Map<Group, List<Assignment>> groups = new LinkedHashMap<>();
        for (Assignment one : tenant.assignments(RoleSystem.ENTRA)) {
            if (baseline.roles().isPrivileged(one.held().role())
                    && tenant.principal(one.held().principal()).orElse(null) instanceof Group group) {
                groups.computeIfAbsent(group, any -> new ArrayList<>()).add(one);
            }
        }
        return groups;
    }

    private static Finding finding(PrivilegedUser one) {
        List<String> remedy = new ArrayList<>();
        remedy.add("Make a separate account in the cloud and give it the roles; then take them from this one");
        remedy.addAll(one.removal());
        return one.finding(
                        ABOUT,
                        SETTING,
                        "comes from a directory on-premises",
                        "an account that exists in the cloud alone",
                        remedy)
                .as(severity(one.tier()));
    }

    private static Finding finding(Group group, List<Assignment> roles, Baseline baseline) {
        Tier tier = roles.stream().map(one -> Roles.tier(one, baseline)).reduce(Tier.WORKLOAD, Tier::and);
        List<String> remedy = new ArrayList<>();
        remedy.add("Make a role-assignable group in the cloud and give it the roles; then take them from this one");
        roles.stream().map(Requests::remove).distinct().forEach(remedy::add);
        return new Finding(
                ABOUT,
                Subject.of(group),
                SETTING,
                "comes from a directory on-premises",
                "a role-assignable group that exists in the cloud alone",
                severity(tier),
                tier,
                false,
                remedy);
    }

    private static Severity severity(Tier tier) {
        return tier == Tier.CONTROL ? ABOUT.severity().graver() : ABOUT.severity();
    }
}
