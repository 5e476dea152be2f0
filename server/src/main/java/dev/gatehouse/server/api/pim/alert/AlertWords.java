package dev.gatehouse.server.api.pim.alert;

import dev.gatehouse.pim.alert.AlertKind;

/**
 * What people are told of an alert.
 *
 * @param description with {0} for how many there are
 * @param remediable whether Gatehouse can mend an incident of it
 */
public record AlertWords(
        String name, String description, String impact, String mend, String prevent, boolean remediable) {

    /** Of an alert. */
    public static AlertWords of(AlertKind kind) {
        return switch (kind) {
            case ROLES_ASSIGNED_OUTSIDE_PIM ->
                new AlertWords(
                        "Roles are being assigned outside of Privileged Identity Management",
                        "{0} assignments of privileged roles were made outside of PIM.",
                        "What PIM did not give has no end, asked nobody, and was not approved.",
                        "Find out who made them, and remove those that are not needed.",
                        "Let nobody but PIM assign roles.",
                        true);
            case STALE_SIGN_IN ->
                new AlertWords(
                        "Potential stale accounts in a privileged role",
                        "{0} accounts with a privileged role have not been signed in to for long.",
                        "Nobody notices when an account that nobody uses is taken over.",
                        "Remove the roles of those who do not need them any more.",
                        "Review who has privileged roles, and let assignments end.",
                        true);
            case NO_MFA_ON_ROLE_ACTIVATION ->
                new AlertWords(
                        "Roles don't require multi-factor authentication for activation",
                        "{0} privileged roles are activated without a second factor.",
                        "Whoever has the password of somebody eligible has the role.",
                        "Have the settings of these roles ask for a second factor, or for an authentication context.",
                        "Have every privileged role ask for one.",
                        false);
            case SEQUENTIAL_ACTIVATION_RENEWALS ->
                new AlertWords(
                        "Roles are being activated too frequently",
                        "{0} users activate the same role again and again.",
                        "A role that is always active is as good as one that is assigned, and may be used by somebody else.",
                        "Ask them why; let activations last as long as the work does.",
                        "Set how long an activation lasts by what the role is used for.",
                        false);
            case REDUNDANT_ASSIGNMENT ->
                new AlertWords(
                        "Administrators aren't using their privileged roles",
                        "{0} users have not activated for long what they are eligible for.",
                        "What nobody uses is only of use to somebody who takes the account over.",
                        "Remove what is not needed.",
                        "Review who is eligible, and let eligible assignments end.",
                        true);
            case TOO_MANY_GLOBAL_ADMINS ->
                new AlertWords(
                        "There are too many Global Administrators",
                        "{0} users are Global Administrators.",
                        "Each of them can do everything.",
                        "Give those who do not need all of it a smaller role.",
                        "Give the smallest role that will do.",
                        true);
            case INVALID_LICENSE ->
                new AlertWords(
                        "The organization doesn't have Microsoft Entra ID P2 or Microsoft Entra ID Governance",
                        "Gatehouse needs no such licence, so this alert finds nothing.",
                        "None.",
                        "Nothing is to be done.",
                        "Nothing is to be done.",
                        false);
            case TOO_MANY_OWNERS ->
                new AlertWords(
                        "Too many owners assigned to a resource",
                        "{0} Azure scopes have too many owners.",
                        "Each of them can do everything there, and give it to others.",
                        "Give those who do not need all of it a smaller role.",
                        "Give the smallest role that will do, over the smallest scope.",
                        false);
            case TOO_MANY_PERMANENT_OWNERS ->
                new AlertWords(
                        "Too many permanent owners assigned to a resource",
                        "{0} Azure scopes have too many owners who need not activate it.",
                        "What somebody always has is of use to whoever takes his account over, at any hour.",
                        "Make them eligible.",
                        "Let nobody be an owner without activating it.",
                        false);
            case DUPLICATE_ROLE ->
                new AlertWords(
                        "Duplicate role created",
                        "{0} roles of the tenant are doubles of others.",
                        "Whoever reviews one of them does not see who has the other.",
                        "Delete the double.",
                        "Look for a role before you make one.",
                        false);
            case AZURE_ROLES_ASSIGNED_OUTSIDE_PIM ->
                new AlertWords(
                        "Roles over Azure are being assigned outside of Privileged Identity Management",
                        "{0} assignments of roles over Azure were made outside of PIM.",
                        "What PIM did not give has no end, asked nobody, and was not approved.",
                        "Find out who made them, and remove those that are not needed.",
                        "Let nobody but PIM assign roles.",
                        true);
            case ALERT_DISABLED ->
                new AlertWords(
                        "An alert is turned off",
                        "{0} alerts are off.",
                        "What nobody looks for nobody finds; whoever wants something unseen begins with that.",
                        "Find out who turned it off, and turn it on.",
                        "Dismiss what you have seen, in place of turning its alert off.",
                        false);
        };
    }
}
