package dev.gatehouse.server.graph.alert;

import dev.gatehouse.pim.alert.AlertKind;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * What people are told of an alert.
 *
 * @param type what Graph's types of its configuration and incidents begin with
 * @param remediable whether Gatehouse can mend an incident of it
 */
record AlertWords(
        String type, String name, String description, String impact, String mend, String prevent, boolean remediable) {
    private static final Map<AlertKind, AlertWords> ALL = new EnumMap<>(Map.of(
            AlertKind.ROLES_ASSIGNED_OUTSIDE_PIM,
            new AlertWords(
                    "rolesAssignedOutsidePrivilegedIdentityManagement",
                    "Roles are being assigned outside of Privileged Identity Management",
                    "{0} assignments of privileged roles were made outside of PIM.",
                    "What PIM did not give has no end, asked nobody, and was not approved.",
                    "Find out who made them, and remove those that are not needed.",
                    "Let nobody but PIM assign roles.",
                    true),
            AlertKind.STALE_SIGN_IN,
            new AlertWords(
                    "staleSignIn",
                    "Potential stale accounts in a privileged role",
                    "{0} accounts with a privileged role have not been signed in to for long.",
                    "Nobody notices when an account that nobody uses is taken over.",
                    "Remove the roles of those who do not need them any more.",
                    "Review who has privileged roles, and let assignments end.",
                    true),
            AlertKind.NO_MFA_ON_ROLE_ACTIVATION,
            new AlertWords(
                    "noMfaOnRoleActivation",
                    "Roles don't require multi-factor authentication for activation",
                    "{0} privileged roles are activated without a second factor.",
                    "Whoever has the password of somebody eligible has the role.",
                    "Have the settings of these roles ask for a second factor, or for an authentication context.",
                    "Have every privileged role ask for one.",
                    false),
            AlertKind.SEQUENTIAL_ACTIVATION_RENEWALS,
            new AlertWords(
                    "sequentialActivationRenewals",
                    "Roles are being activated too frequently",
                    "{0} users activate the same role again and again.",
                    "A role that is always active is as good as one that is assigned, and may be used by somebody else.",
                    "Ask them why; let activations last as long as the work does.",
                    "Set how long an activation lasts by what the role is used for.",
                    false),
            AlertKind.REDUNDANT_ASSIGNMENT,
            new AlertWords(
                    "redundantAssignment",
                    "Administrators aren't using their privileged roles",
                    "{0} users have not activated for long what they are eligible for.",
                    "What nobody uses is only of use to somebody who takes the account over.",
                    "Remove what is not needed.",
                    "Review who is eligible, and let eligible assignments end.",
                    true),
            AlertKind.TOO_MANY_GLOBAL_ADMINS,
            new AlertWords(
                    "tooManyGlobalAdminsAssignedToTenant",
                    "There are too many Global Administrators",
                    "{0} users are Global Administrators.",
                    "Each of them can do everything.",
                    "Give those who do not need all of it a smaller role.",
                    "Give the smallest role that will do.",
                    true),
            AlertKind.INVALID_LICENSE,
            new AlertWords(
                    "invalidLicense",
                    "The organization doesn't have Microsoft Entra ID P2 or Microsoft Entra ID Governance",
                    "Gatehouse needs no such licence, so this alert finds nothing.",
                    "None.",
                    "Nothing is to be done.",
                    "Nothing is to be done.",
                    false)));

    /** Of an alert; empty where it is none of Graph's. */
    static Optional<AlertWords> of(AlertKind kind) {
        return Optional.ofNullable(ALL.get(kind));
    }
}
