package dev.gatehouse.server.graph.alert;

import dev.gatehouse.pim.alert.AlertKind;
import java.util.Optional;
import java.util.stream.Stream;

/** What Graph's types of the configuration and the incidents of an alert begin with. */
final class AlertTypes {
    private AlertTypes() {}

    /** All of them, with what they end with. */
    static String[] all(String end) {
        return Stream.of(AlertKind.values())
                .flatMap(kind -> of(kind).stream())
                .map(type -> type + end)
                .toArray(String[]::new);
    }

    /** Of an alert; empty where it is none of Graph's. */
    static Optional<String> of(AlertKind kind) {
        return switch (kind) {
            case ROLES_ASSIGNED_OUTSIDE_PIM -> Optional.of("rolesAssignedOutsidePrivilegedIdentityManagement");
            case STALE_SIGN_IN -> Optional.of("staleSignIn");
            case NO_MFA_ON_ROLE_ACTIVATION -> Optional.of("noMfaOnRoleActivation");
            case SEQUENTIAL_ACTIVATION_RENEWALS -> Optional.of("sequentialActivationRenewals");
            case REDUNDANT_ASSIGNMENT -> Optional.of("redundantAssignment");
            case TOO_MANY_GLOBAL_ADMINS -> Optional.of("tooManyGlobalAdminsAssignedToTenant");
            case INVALID_LICENSE -> Optional.of("invalidLicense");
            case TOO_MANY_OWNERS,
                    TOO_MANY_PERMANENT_OWNERS,
                    DUPLICATE_ROLE,
                    AZURE_ROLES_ASSIGNED_OUTSIDE_PIM,
                    ALERT_DISABLED -> Optional.empty();
        };
    }
}
