package dev.gatehouse.directory.posture;

import dev.gatehouse.directory.tenant.Tenant;
import java.util.List;

/**
 * What became of role settings from one export to the next: the state behind the guide's row {@code pim-settings-changed}.
 * A role at a scope counts where both exports have its settings: what only one has is new, gone or was left out.
 */
public final class PolicyChanges {
    private PolicyChanges() {}

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
