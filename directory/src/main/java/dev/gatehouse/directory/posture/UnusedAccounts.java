package dev.gatehouse.directory.posture;

import dev.gatehouse.directory.tenant.Dataset;
import dev.gatehouse.directory.tenant.Tenant;
import dev.gatehouse.directory.tenant.User;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Privileged users whom nobody uses, and those who may not sign in and still have their roles. */
final class UnusedAccounts implements Check {
    private static final About ABOUT = new About(
            "unused-privileged-accounts",
            "Privileged account that nobody uses",
            Area.ACCOUNTS,
            Severity.MEDIUM,
            List.of("unused-privileged-accounts"),
            "Nobody notices when it is taken over, and nobody would miss its roles.",
            PrivilegedUser.needs(Dataset.SIGN_IN_ACTIVITY));

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public Result examine(Tenant tenant, Baseline baseline) {
        return PrivilegedUser.examine(
                PrivilegedUser.of(tenant, baseline),
                one -> one.user().enabled() ? judge(one, tenant, baseline) : Optional.of(disabled(one)));
    }

    /** Whether this check has something to say about the user. */
    static boolean finds(User user, Tenant tenant, Baseline baseline) {
        return !user.enabled() || isUnused(user, tenant, baseline);
    }

    /** A user who never signed in is judged by his age; not at all where the export does not say it. */
    private static boolean isUnused(User user, Tenant tenant, Baseline baseline) {
        Instant latest = tenant.at().minus(baseline.limits().unused());
        return user.signedIn()
                .or(user::created)
                .filter(last -> !last.isAfter(latest))
                .isPresent();
    }

    private static Optional<Finding> judge(PrivilegedUser one, Tenant tenant, Baseline baseline) {
        if (!isUnused(one.user(), tenant, baseline)) {
            return Optional.empty();
        }
        List<String> remedy = new ArrayList<>(one.removal());
        remedy.add(Requests.enable(one.user(), false));
        return Optional.of(one.finding(
                ABOUT,
                "lastSuccessfulSignInDateTime",
                one.user().signedIn().map(last -> "signed in last at " + last).orElse("never signed in"),
                "a sign-in within " + baseline.limits().unused().toDays() + " days, or no privileged role",
                remedy));
    }

    private static Finding disabled(PrivilegedUser one) {
        return one.finding(
                ABOUT,
                "accountEnabled",
                "may not sign in and still has privileged roles",
                "no privileged role: whoever enables the account gives them back",
                one.removal());
    }
}
