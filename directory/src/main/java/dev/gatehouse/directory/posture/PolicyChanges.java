package dev.gatehouse.directory.posture;

import dev.gatehouse.directory.tenant.Dataset;
import dev.gatehouse.directory.tenant.Tenant;
import java.util.List;
import java.util.Set;

/**
 * What became of role settings from one export to the next: the state behind the guide's row {@code pim-settings-changed}.
 * A role at a scope counts where both exports have its settings: what only one has is new, gone or was left out.
 */
public final class PolicyChanges {
    static final About ABOUT = new About(
            "role-settings-weakened",
            "Role settings are weaker than they were",
            Area.ROLE_SETTINGS,
            Severity.HIGH,
            List.of("pim-settings-changed"),
            "Somebody who wants a role without being asked first takes the questions away.",
            Set.of(Dataset.POLICIES));

    private PolicyChanges() {}

    /** What became weaker, as findings. */
    public static List<Finding> findings(Tenant before, Tenant after, Baseline baseline) {
        return between(before, after).stream()
                .filter(PolicyChange::weaker)
                .map(change -> new Finding(
                        ABOUT,
                        change.subject(after, baseline),
                        change.setting(),
                        change.is(),
                        "as it was: " + change.was(),
                        ABOUT.severity(),
                        baseline.tiers().of(change.policy().role(), baseline.roles()),
                        false,
                        List.of(
                                "Find who changed it: alerts of pim-settings-changed and the audit Update role setting in PIM",
                                "GET /v1.0/policies/roleManagementPolicies/"
                                        + change.policy().id() + "/rules")))
                .toList();
    }

    /** Every setting that changed, in the order of the later export's settings. */
    public static List<PolicyChange> between(Tenant before, Tenant after) {
        return after.policies().stream()
                .flatMap(is ->
                        before
                                .policy(is.role(), is.scope())
                                .map(was -> PolicyDifference.of(before, was, after, is))
                                .stream())
                .flatMap(List::stream)
                .toList();
    }
}
