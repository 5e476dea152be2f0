package dev.gatehouse.pim.alert;

import static java.util.Objects.requireNonNull;

import java.time.Duration;

/** The alerts that there are: Entra's seven of roles of the directory, four of Azure's, and Gatehouse's own. */
public enum AlertKind {
    /** The directory has somebody in a role whom PIM did not put there. */
    ROLES_ASSIGNED_OUTSIDE_PIM("RolesAssignedOutsidePimAlert", AlertSeverity.HIGH, new Thresholds.None()),
    /** Nobody has signed in for long to an account with a privileged role. */
    STALE_SIGN_IN("StaleSignInAlert", AlertSeverity.MEDIUM, new Thresholds.Days(30)),
    /** A privileged role is activated without a second factor. */
    NO_MFA_ON_ROLE_ACTIVATION("NoMfaOnRoleActivationAlert", AlertSeverity.MEDIUM, new Thresholds.None()),
    /** Somebody activates the same again and again. */
    SEQUENTIAL_ACTIVATION_RENEWALS(
            "SequentialActivationRenewalsAlert",
            AlertSeverity.MEDIUM,
            new Thresholds.Sequence(Duration.ofMinutes(30), 3)),
    /** Somebody does not use a role, or has it already. */
    REDUNDANT_ASSIGNMENT("RedundantAssignmentAlert", AlertSeverity.LOW, new Thresholds.Days(30)),
    /** There are too many Global Administrators. */
    TOO_MANY_GLOBAL_ADMINS("TooManyGlobalAdminsAssignedToTenantAlert", AlertSeverity.LOW, new Thresholds.Share(5, 4)),
    /** The tenant has no licence for PIM: Gatehouse needs none, so it finds nothing. */
    INVALID_LICENSE("InvalidLicenseAlert", AlertSeverity.HIGH, new Thresholds.None()),
    /** An Azure scope has too many owners. */
    TOO_MANY_OWNERS("TooManyOwnersAssignedToResource", AlertSeverity.MEDIUM, new Thresholds.Share(6, 50)),
    /** An Azure scope has too many owners who need not activate it. */
    TOO_MANY_PERMANENT_OWNERS(
            "TooManyPermanentOwnersAssignedToResource", AlertSeverity.MEDIUM, new Thresholds.Share(4, 0)),
    /** A role that the tenant made is the double of another. */
    DUPLICATE_ROLE("DuplicateRoleCreated", AlertSeverity.MEDIUM, new Thresholds.None()),
    /** Azure has somebody in a role whom PIM did not put there. */
    AZURE_ROLES_ASSIGNED_OUTSIDE_PIM("AzureRolesAssignedOutsidePimAlert", AlertSeverity.HIGH, new Thresholds.None()),
    /** Somebody turned an alert off. This one cannot be turned off. */
    ALERT_DISABLED("AlertDisabledAlert", AlertSeverity.HIGH, new Thresholds.None());

    private final String graph;
    private final AlertSeverity severity;
    private final Thresholds usual;

    AlertKind(String graph, AlertSeverity severity, Thresholds usual) {
        this.graph = requireNonNull(graph, "graph is null");
        this.severity = requireNonNull(severity, "severity is null");
        this.usual = requireNonNull(usual, "usual is null");
    }

    /** What Graph or ARM calls it: the end of its id. */
    public String graph() {
        return graph;
    }

    /** How grave it is. */
    public AlertSeverity severity() {
        return severity;
    }

    /** From when on it warns, where nobody said otherwise. */
    public Thresholds usual() {
        return usual;
    }

    /** Whether it can be turned off. */
    public boolean canBeDisabled() {
        return this != ALERT_DISABLED;
    }
}
