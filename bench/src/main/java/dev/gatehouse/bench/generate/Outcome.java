package dev.gatehouse.bench.generate;

/** How a sign-in ended: the code, its text in the log, and what the first and second factor did. */
enum Outcome {
    SUCCESS(0, "Other.", "", true, true),
    WRONG_PASSWORD(
            50126,
            "Error validating credentials due to invalid username or password.",
            "The user didn't enter the right credentials. It's expected to see some number of these errors in your logs"
                    + " due to users making mistakes.",
            false,
            false),
    LOCKED(
            50053,
            "The account is locked, you've tried to sign in too many times with an incorrect user ID or password.",
            "The user is blocked due to repeated sign-in attempts.",
            false,
            false),
    NO_SUCH_USER(
            50034,
            "The user account {EUII Hidden} does not exist in the {tenant} directory.",
            "To sign into this application, the account must be added to the directory.",
            false,
            false),
    DISABLED(
            50057, "The user account is disabled.", "The account has been disabled by an administrator.", false, false),
    PASSWORD_EXPIRED(
            50055, "Invalid password, entered expired password.", "The user's password is expired.", false, false),
    STRONG_AUTHENTICATION_REQUIRED(
            50074,
            "Strong Authentication is required.",
            "The user is required to complete the multifactor authentication challenge.",
            true,
            false),
    MFA_REQUIRED_BY_POLICY(
            50076,
            "Due to a configuration change made by your administrator, or because you moved to a new location, you must"
                    + " use multi-factor authentication to access the resource.",
            "MFA required in Azure AD",
            true,
            false),
    MFA_DECLINED(
            500121,
            "Authentication failed during strong authentication request.",
            "MFA denied; user declined the authentication",
            true,
            false),
    MFA_NO_ANSWER(
            500121,
            "Authentication failed during strong authentication request.",
            "MFA denied; user did not respond to mobile app notification",
            true,
            false),
    KEEP_SIGNED_IN(
            50140,
            "This error occurred due to 'Keep me signed in' interrupt when the user was signing-in.",
            "This is an expected part of the login flow, where a user is asked if they want to remain signed in.",
            true,
            true),
    SESSION_EXPIRED(
            50132,
            "The session is not valid due to password expiration or recent password change.",
            "The session is not valid.",
            false,
            false),
    SIGN_IN_FREQUENCY(
            70044,
            "The session has expired or is invalid due to sign-in frequency checks by conditional access.",
            "The session is older than the policy allows.",
            true,
            false),
    BLOCKED_BY_POLICY(
            53003,
            "Access has been blocked by Conditional Access policies. The access policy does not allow token issuance.",
            "If this is unexpected, see the conditional access policy that applied to this request.",
            true,
            false),
    CONSENT_REQUIRED(
            65001,
            "The user or administrator has not consented to use the application with ID '{identifier}'{namePhrase}."
                    + " Send an interactive authorization request for this user and resource.",
            "The application needs access to a service that the user has not consented to.",
            true,
            true),
    BAD_CLIENT_SECRET(
            7000215,
            "Invalid client secret is provided.",
            "Developer error: the app is attempting to sign in without the necessary or correct authentication"
                    + " parameters.",
            false,
            false);

    private final int code;
    private final String reason;
    private final String details;
    private final boolean firstFactor;
    private final boolean secondFactor;

    Outcome(int code, String reason, String details, boolean firstFactor, boolean secondFactor) {
        this.code = code;
        this.reason = reason;
        this.details = details;
        this.firstFactor = firstFactor;
        this.secondFactor = secondFactor;
    }

    int code() {
        return code;
    }

    String reason() {
        return reason;
    }

    String details() {
        return details;
    }

    /** Whether the first factor was right. */
    boolean firstFactor() {
        return firstFactor;
    }

    /** Whether the second factor was given. */
    boolean secondFactor() {
        return secondFactor;
    }
}
