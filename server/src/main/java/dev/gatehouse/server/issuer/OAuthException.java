package dev.gatehouse.server.issuer;

import java.util.Set;

/** Ends a request with an error of OAuth 2.0. */
final class OAuthException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private static final Set<String> REFUSALS = Set.of("invalid_client", "invalid_grant", "expired_token");

    private final int status;
    private final String error;
    private final String claims;

    private OAuthException(int status, String error, String description, String claims) {
        super(description, null, false, false);
        this.status = status;
        this.error = error;
        this.claims = claims;
    }

    /** An error by its code, with what is the matter. */
    static OAuthException of(String error, String description) {
        return new OAuthException(error.equals("invalid_client") ? 401 : 400, error, description, "");
    }

    /** What was sent cannot be understood. */
    static OAuthException invalidRequest(String description) {
        return of("invalid_request", description);
    }

    /** What was given for tokens is worth none. */
    static OAuthException invalidGrant(String description) {
        return of("invalid_grant", description);
    }

    /** Somebody must sign in again, with these claims. */
    static OAuthException interactionRequired(String description, String claims) {
        return new OAuthException(400, "interaction_required", description, claims);
    }

    /** So much was asked or refused that others would wait for it. */
    static OAuthException tooMany(String description) {
        return new OAuthException(429, "temporarily_unavailable", description, "");
    }

    int status() {
        return status;
    }

    String error() {
        return error;
    }

    /** Whether what was given is worth nothing, or nothing to whoever gave it. */
    boolean isRefusal() {
        return REFUSALS.contains(error);
    }

    String description() {
        return String.valueOf(getMessage());
    }

    /** What whoever signs in again is to be asked for; empty where nothing particular. */
    String claims() {
        return claims;
    }
}
