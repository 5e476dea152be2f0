package dev.gatehouse.server.issuer;

/** Ends a request with an error of OAuth 2.0. */
final class OAuthException extends RuntimeException {
    private static final long serialVersionUID = 1L;

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

    int status() {
        return status;
    }

    String error() {
        return error;
    }

    String description() {
        return String.valueOf(getMessage());
    }

    /** What whoever signs in again is to be asked for; empty where nothing particular. */
    String claims() {
        return claims;
    }
}
