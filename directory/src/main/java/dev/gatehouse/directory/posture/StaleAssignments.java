package dev.gatehouse.directory.posture;

import dev.gatehouse.directory.tenant.Dataset;
import dev.gatehouse.directory.tenant.Tenant;
import dev.gatehouse.directory.tenant.User;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Users who may activate a role and have not signed in since they may. Where {@link UnusedAccounts} goes by the age of the
 * account, this goes by that of the assignment, and is silent on the accounts that the other finds. What remains are those
 * who never signed in and of whom the export does not say when they were made.
 */
final class StaleAssignments implements Check {
    private static final About ABOUT = new About(
            "stale-assignments",
            "Eligible role of somebody who has not signed in since he got it",
            Area.ASSIGNMENTS,
            Severity.MEDIUM,
            List.of(),
            "He never needed the role. Until it is taken from him, whoever takes over the account can activate it.",
            PrivilegedUser.needs(Dataset.SIGN_IN_ACTIVITY));

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public Result examine(Tenant tenant, Baseline baseline) {
        List<PrivilegedUser> eligible = PrivilegedUser.of(tenant, baseline).stream()
                .filter(one -> one.roles().stream()
                        .anyMatch(holder -> holder.assignment().isEligible()))
                .toList();
        return PrivilegedUser.examine(eligible, one -> judge(one, tenant, baseline));
    }

    private static Optional<Finding> judge(PrivilegedUser one, Tenant tenant, Baseline baseline) {
        Instant latest = tenant.at().minus(baseline.limits().unused());
        List<Holder> stale =
                one.roles().stream().filter(isStale(one.user(), latest)).toList();
        if (stale.isEmpty() || UnusedAccounts.finds(one.user(), tenant, baseline)) {
            return Optional.empty();
        }
        return Optional.of(one.finding(
                ABOUT,
                "eligible roles",
                "has not signed in since he may activate " + Roles.words(stale, tenant, baseline),
                "a sign-in within " + baseline.limits().unused().toDays() + " days, or no such role",
                stale.stream().map(Requests::remove).distinct().toList()));
    }

    /** An assignment to a group does not say since when he is in the group, so it is never stale. */
    private static Predicate<Holder> isStale(User user, Instant latest) {
        return holder -> holder.assignment().isEligible()
                && holder.group().isEmpty()
                && holder.assignment()
                        .held()
                        .validity()
                        .start()
                        .filter(start -> !start.isAfter(latest))
                        .filter(start -> user.signedIn()
                                .filter(last -> !last.isBefore(start))
                                .isEmpty())
                        .isPresent();
    }
}
