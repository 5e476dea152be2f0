package dev.gatehouse.directory.posture;

import java.util.List;
import java.util.Optional;

/** Whether a user with privileged roles is named as privileged accounts are. */
final class Naming {
    private Naming() {}

    /** What a check of names finds about him. */
    static Optional<Finding> judge(About about, PrivilegedUser one, Baseline baseline) {
        if (baseline.naming().test(one.user().name())) {
            return Optional.empty();
        }
        return Optional.of(one.finding(
                about,
                "userPrincipalName",
                one.user().name(),
                "a name that " + baseline.namingWords(),
                List.of(
                        "Make a separate account for the privileged work, give it the roles, and take them from this one",
                        "PATCH /v1.0/users/" + one.user().id()
                                + " {\"userPrincipalName\": \"...\"} where the account is one already")));
    }
}
