package dev.gatehouse.directory.posture;

import dev.gatehouse.directory.tenant.RolePolicy;
import dev.gatehouse.directory.tenant.Tenant;
import java.util.List;

/** Privileged roles of the directory that can be activated without a second factor. */
final class RolesWithoutSecondFactor implements Check {
    private static final About ABOUT = new About(
            "roles-without-mfa",
            "Privileged role can be activated without a second factor",
            Area.ROLE_SETTINGS,
            Severity.HIGH,
            List.of(),
            "A stolen password or session is then enough to activate the role. PIM itself warns of such roles.",
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
                policies.size(),
                policies.stream()
                        .flatMap(policy -> rules.secondFactor(policy).stream())
                        .toList());
    }
}
