package dev.gatehouse.logs;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.gatehouse.logs.Hints.Hint;

/** Says which table a record of Microsoft Graph belongs to. */
final class GraphTables {
    private static final byte[] MANAGED_IDENTITY = "managedidentity".getBytes(US_ASCII);
    private static final byte[] SERVICE_PRINCIPAL = "serviceprincipal".getBytes(US_ASCII);
    private static final byte[] NON_INTERACTIVE = "noninteractiveuser".getBytes(US_ASCII);
    private static final byte[] INTERACTIVE = "interactiveuser".getBytes(US_ASCII);
    private static final byte[] FALSE = "false".getBytes(US_ASCII);
    private static final byte[] NONE = "none".getBytes(US_ASCII);
    private static final byte[] UNKNOWN = "unknownfuturevalue".getBytes(US_ASCII);

    private final Signs signs;
    private final Verdicts verdicts;

    GraphTables(Signs signs, Verdicts verdicts) {
        this.signs = signs;
        this.verdicts = verdicts;
    }

    /** Whether the record is a sign-in. */
    boolean isSignIn() {
        boolean signing = signs.hasAny(Hint.CLIENT_APP_USED, Hint.CONDITIONAL_ACCESS_STATUS)
                || signs.hasAny(Hint.IS_INTERACTIVE, Hint.SIGN_IN_EVENT_TYPES);
        return signing
                && (signs.hasAny(Hint.APP_DISPLAY_NAME, Hint.APP_ID)
                        || signs.hasAny(Hint.SERVICE_PRINCIPAL_ID, Hint.USER_PRINCIPAL_NAME));
    }

    /** The verdict on a sign-in; its kind is in `signInEventTypes`, which version 1.0 of Graph does not have. */
    Verdict signIn() {
        if (signs.contains(Hint.SIGN_IN_EVENT_TYPES, MANAGED_IDENTITY)) {
            return row(Table.AAD_MANAGED_IDENTITY_SIGNIN_LOGS);
        }
        if (signs.contains(Hint.SIGN_IN_EVENT_TYPES, SERVICE_PRINCIPAL)) {
            return row(Table.AAD_SERVICE_PRINCIPAL_SIGNIN_LOGS);
        }
        if (signs.contains(Hint.SIGN_IN_EVENT_TYPES, NON_INTERACTIVE)) {
            return row(Table.AAD_NON_INTERACTIVE_USER_SIGNIN_LOGS);
        }
        if (signs.contains(Hint.SIGN_IN_EVENT_TYPES, INTERACTIVE)) {
            return row(Table.SIGNIN_LOGS);
        }
        boolean user = isUser();
        if (!user && isManaged()) {
            return row(Table.AAD_MANAGED_IDENTITY_SIGNIN_LOGS);
        }
        if (!user && signs.says(Hint.SERVICE_PRINCIPAL_ID)) {
            return row(Table.AAD_SERVICE_PRINCIPAL_SIGNIN_LOGS);
        }
        return row(
                signs.equal(Hint.IS_INTERACTIVE, FALSE)
                        ? Table.AAD_NON_INTERACTIVE_USER_SIGNIN_LOGS
                        : Table.SIGNIN_LOGS);
    }

    /** The verdict on a record that is no sign-in. */
    Verdict other() {
        if (signs.has(Hint.PROVISIONING_STEPS)) {
            return verdicts.other(Skipped.PROVISIONING);
        }
        if (signs.has(Hint.RISK_EVENT_TYPE) || (signs.has(Hint.RISK_TYPE) && signs.has(Hint.ACTIVITY_DATE_TIME))) {
            boolean servicePrincipal = !isUser() && signs.has(Hint.SERVICE_PRINCIPAL_ID);
            return row(servicePrincipal ? Table.AAD_SERVICE_PRINCIPAL_RISK_EVENTS : Table.AAD_USER_RISK_EVENTS);
        }
        if (signs.has(Hint.RISK_LAST_UPDATED)) {
            return riskState();
        }
        if (signs.has(Hint.TITLE)
                && signs.has(Hint.SEVERITY)
                && signs.hasAny(Hint.VENDOR_INFORMATION, Hint.DETECTION_SOURCE)) {
            return row(Table.SECURITY_ALERT);
        }
        boolean inDirectory = signs.hasAny(Hint.INITIATED_BY, Hint.LOGGED_BY_SERVICE)
                || signs.hasAny(Hint.TARGET_RESOURCES, Hint.TARGET_RESOURCE);
        return signs.has(Hint.ACTIVITY_DISPLAY_NAME) && inDirectory
                ? row(Table.AUDIT_LOGS)
                : verdicts.other(Skipped.NO_LOG);
    }

    private Verdict riskState() {
        boolean servicePrincipal = signs.has(Hint.SERVICE_PRINCIPAL_TYPE)
                || (signs.has(Hint.APP_ID) && !signs.has(Hint.USER_PRINCIPAL_NAME));
        if (!servicePrincipal && signs.hasAny(Hint.INITIATED_BY, Hint.ACTIVITY)) {
            return row(Table.RISKY_USER_HISTORY);
        }
        return row(servicePrincipal ? Table.AAD_RISKY_SERVICE_PRINCIPALS : Table.AAD_RISKY_USERS);
    }

    private boolean isManaged() {
        return signs.says(Hint.MANAGED_IDENTITY_TYPE)
                && !signs.equal(Hint.MANAGED_IDENTITY_TYPE, NONE)
                && !signs.equal(Hint.MANAGED_IDENTITY_TYPE, UNKNOWN);
    }

    private boolean isUser() {
        return signs.says(Hint.USER_ID) || signs.says(Hint.USER_PRINCIPAL_NAME);
    }

    private Verdict row(Table table) {
        return verdicts.row(table, Shape.GRAPH);
    }
}
