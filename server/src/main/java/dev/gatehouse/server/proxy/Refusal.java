package dev.gatehouse.server.proxy;

import static java.util.Objects.requireNonNull;

/**
 * Why a request does not pass, and what to do instead.
 *
 * @param code as Microsoft Graph names it
 * @param error as OAuth 2.0 names it
 */
record Refusal(int status, String code, String error, String message) {
    Refusal {
        requireNonNull(code, "code is null");
        requireNonNull(error, "error is null");
        requireNonNull(message, "message is null");
    }

    /** What was sent is no request that can be handed on. */
    static Refusal malformed(String message) {
        return new Refusal(400, "BadRequest", "invalid_request", message);
    }

    /** What was sent is for somebody else. */
    static Refusal foreign(String message) {
        return new Refusal(403, "InvalidAuthenticationToken", "access_denied", message);
    }

    /** The same where it was sent for tokens: the tool has somebody sign in again. */
    static Refusal foreignGrant(String message) {
        return new Refusal(400, "InvalidAuthenticationToken", "invalid_grant", message);
    }

    /** More was sent than is taken. */
    static Refusal tooLarge(String message) {
        return new Refusal(413, "RequestEntityTooLarge", "invalid_request", message);
    }

    /** The server does not answer as it should. */
    static Refusal away(String message) {
        return new Refusal(502, "BadGateway", "temporarily_unavailable", message);
    }
}
