package dev.gatehouse.directory.posture;

import dev.gatehouse.directory.tenant.Dataset;
import dev.gatehouse.directory.tenant.Registration;
import dev.gatehouse.directory.tenant.Tenant;
import java.util.List;
import java.util.Optional;

/** Privileged users who have no second factor registered. Whom the export says nothing of has none. */
final class SecondFactorMissing implements Check {
    private static final About ABOUT = new About(
            "posture-mfa-not-registered",
            "Privileged account without a second factor",
            Area.AUTHENTICATION,
            Severity.HIGH,
            List.of("posture-mfa-not-registered"),
            "A password is enough to get in; and whoever guesses it first can register his own second factor and keep the"
                    + " account.",
            PrivilegedUser.needs(Dataset.REGISTRATIONS));

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public Result examine(Tenant tenant, Baseline baseline) {
        return PrivilegedUser.examine(PrivilegedUser.of(tenant, baseline), one -> judge(one, tenant));
    }

    private static Optional<Finding> judge(PrivilegedUser one, Tenant tenant) {
        if (isRegistered(one, tenant)) {
            return Optional.empty();
        }
        return Optional.of(one.finding(
                ABOUT,
                "isMfaRegistered",
                "no second factor is registered",
                "one that cannot be phished: a passkey or a certificate",
                List.of(Requests.letRegister(one.user()))));
    }

    private static boolean isRegistered(PrivilegedUser one, Tenant tenant) {
        return tenant.registration(one.user().id())
                .filter(Registration::registered)
                .isPresent();
    }
}
