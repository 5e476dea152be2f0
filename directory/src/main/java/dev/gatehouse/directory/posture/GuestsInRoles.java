package dev.gatehouse.directory.posture;

import dev.gatehouse.directory.tenant.Tenant;
import java.util.List;
import java.util.Optional;

/** Guests with privileged roles. */
final class GuestsInRoles implements Check {
    private static final About ABOUT = new About(
            "guests-in-roles",
            "Guest with a privileged role",
            Area.ACCOUNTS,
            Severity.HIGH,
            List.of(),
            "Another organisation decides how a guest signs in, and whether his account ends when he leaves.",
            PrivilegedUser.needs());

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public Result examine(Tenant tenant, Baseline baseline) {
        return PrivilegedUser.examine(PrivilegedUser.of(tenant, baseline), one -> judge(one, tenant, baseline));
    }

    private static Optional<Finding> judge(PrivilegedUser one, Tenant tenant, Baseline baseline) {
        if (!one.user().guest()) {
            return Optional.empty();
        }
        return Optional.of(one.finding(
                ABOUT,
                "userType",
                "a guest with " + Roles.words(one.roles(), tenant, baseline),
                "an account of this tenant for the privileged work",
                one.removal()));
    }
}
