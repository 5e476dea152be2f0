package dev.gatehouse.pim.audit;

import java.util.Map;
import java.util.Optional;

/** What Entra's PIM calls the kind of an activity under {@code additionalDetails}, as far as it is known. */
final class AuditTypes {
    private static final String EXPIRED = "Remove member from role (PIM activation expired)";
    private static final Map<String, String> TYPES = Map.of(
            "Add member to role requested (PIM activation)",
            "CreateRequestRoleActivation",
            "Add member to role completed (PIM activation)",
            "ActivateRole",
            EXPIRED,
            "RemoveActivatedRole",
            "Process role removal request",
            "CreateRoleRemovalRequest",
            "Update role setting in PIM",
            "UpdatePolicy");

    private AuditTypes() {}

    /** {@code AuditType}; empty where it is not known what Entra has. */
    static Optional<String> type(Activity activity) {
        return Optional.ofNullable(TYPES.get(activity.name()));
    }

    /** {@code ActionType}; empty where it is not known what Entra has. */
    static Optional<String> action(Activity activity) {
        return activity.name().equals(EXPIRED) ? Optional.of("Revoke") : Optional.empty();
    }
}
