package dev.gatehouse.pim.audit;

import java.util.Map;
import java.util.Optional;

/** What Entra's PIM calls the kind of an activity under {@code additionalDetails}, as far as it is known. */
final class AuditTypes {
    private static final Map<String, String> TYPES = Map.of(
            Activities.ACTIVATION_REQUESTED,
            "CreateRequestRoleActivation",
            Activities.ACTIVATED,
            "ActivateRole",
            Activities.ACTIVATION_EXPIRED,
            "RemoveActivatedRole",
            Activities.REMOVING,
            "CreateRoleRemovalRequest",
            Activities.SETTING_UPDATED,
            "UpdatePolicy");

    private AuditTypes() {}

    /** {@code AuditType}; empty where it is not known what Entra has. */
    static Optional<String> type(Activity activity) {
        return Optional.ofNullable(TYPES.get(activity.name()));
    }

    /** {@code ActionType}; empty where it is not known what Entra has. */
    static Optional<String> action(Activity activity) {
        return activity.name().equals(Activities.ACTIVATION_EXPIRED) ? Optional.of("Revoke") : Optional.empty();
    }
}
