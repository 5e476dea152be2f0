package dev.gatehouse.directory.posture;

import dev.gatehouse.directory.tenant.RolePolicy;
import dev.gatehouse.directory.tenant.Tenant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Privileged roles of the directory that can be activated for too long, or without a reason. */
final class ActivationLimits implements Check {
    private static final int SETTINGS = 2;

    private static final About ABOUT = new About(
            "baseline-elevation-policy",
            "Privileged role can be activated for too long, or without a reason",
            Area.ROLE_SETTINGS,
            Severity.MEDIUM,
            List.of("baseline-elevation-policy"),
            "The longer an activation lasts, the longer whoever steals the session has the role. Without a reason nobody can"
                    + " tell afterwards what it was for.",
            PoliciesInUse.NEEDS);

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public Result examine(Tenant tenant, Baseline baseline) {
        ActivationRules rules = new ActivationRules(ABOUT, tenant, baseline);
        List<RolePolicy> policies = PoliciesInUse.of(tenant, baseline);
        return new Result(
                policies.size() * SETTINGS,
                policies.stream()
                        .flatMap(policy -> Stream.of(rules.longest(policy), rules.justification(policy)))
                        .flatMap(Optional::stream)
                        .toList());
    }
}
