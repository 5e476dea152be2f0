package dev.gatehouse.directory.posture;

import dev.gatehouse.directory.tenant.Assignment;
import dev.gatehouse.directory.tenant.Dataset;
import dev.gatehouse.directory.tenant.RolePolicy;
import dev.gatehouse.directory.tenant.Tenant;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * Settings of roles of the control plane, of the directory and of Azure, that allow active assignments without an end.
 *
 * <p>Emergency access accounts must have their role for good. Where they alone have a role so, the setting passes with
 * compensation.
 */
final class EndlessAssignmentsAllowed implements Check {
    private static final About ABOUT = new About(
            "endless-assignments-allowed",
            "Role settings allow active assignments without an end",
            Area.ROLE_SETTINGS,
            Severity.MEDIUM,
            List.of(),
            "An assignment that never ends is forgotten, and needs no activation: no second factor, no reason and nobody who"
                    + " approves.",
            Set.of(Dataset.POLICIES, Dataset.USERS, Dataset.GROUPS, Dataset.GROUP_MEMBERS, Dataset.ASSIGNMENTS));

    /** What an assignment may last by default, where it must have an end. */
    private static final Duration LONGEST = Duration.ofDays(180);

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public Result examine(Tenant tenant, Baseline baseline) {
        List<RolePolicy> policies = tenant.policies().stream()
                .filter(policy -> baseline.tiers().of(policy.role(), baseline.roles()) == Tier.CONTROL)
                .toList();
        return new Result(
                policies.size(),
                policies.stream()
                        .filter(policy -> !policy.assignment().ends())
                        .map(policy -> finding(policy, tenant, baseline))
                        .toList());
    }

    private static Finding finding(RolePolicy policy, Tenant tenant, Baseline baseline) {
        boolean compensated = onlyForEmergencies(policy, tenant, baseline);
        return new Finding(
                ABOUT,
                RoleSubject.of(policy, tenant, baseline),
                "end of active assignments",
                compensated ? "not needed; only emergency access accounts have the role for good" : "not needed",
                "needed",
                ABOUT.severity(),
                Tier.CONTROL,
                compensated,
                List.of(RuleRequest.expiration(policy, "Expiration_Admin_Assignment", LONGEST)));
    }

    private static boolean onlyForEmergencies(RolePolicy policy, Tenant tenant, Baseline baseline) {
        List<Holder> standing = Holder.of(tenant, policy.system()).stream()
                .filter(holder -> isStandingBy(policy, holder.assignment()))
                .toList();
        return !standing.isEmpty()
                && standing.stream()
                        .allMatch(holder -> tenant.user(holder.principal())
                                .filter(baseline::isEmergency)
                                .isPresent());
    }

    private static boolean isStandingBy(RolePolicy policy, Assignment assignment) {
        return assignment.isStanding()
                && assignment.held().role().equals(policy.role())
                && assignment.held().scope().equals(policy.scope());
    }
}
