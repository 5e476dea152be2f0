package dev.gatehouse.directory.posture;

import dev.gatehouse.directory.tenant.Tenant;
import java.util.List;

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
            PrivilegedUser.needs());

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public Result examine(Tenant tenant, Baseline baseline) {
        return PrivilegedUser.examine(PrivilegedUser.of(tenant, baseline), one -> Naming.judge(ABOUT, one, baseline));
    }
}
