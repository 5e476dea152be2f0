package dev.gatehouse.server.http;

/** The problems that any route can meet. */
public final class Problems {
    private Problems() {}

    /** Nobody is signed in. */
    public static Problem unauthenticated() {
        return Problem.of(
                401,
                "unauthenticated",
                "Not signed in",
                "This needs a session or a token that holds. Sign in with POST /api/v1/session, or send"
                        + " 'Authorization: Bearer TOKEN'.");
    }

    /** Somebody may not do this. */
    public static Problem forbidden(String detail) {
        return Problem.of(403, "forbidden", "Not allowed", detail);
    }

    /** What was sent cannot be understood. */
    public static Problem malformed(String detail) {
        return Problem.of(400, "malformed", "Malformed request", detail);
    }

    /** There is no such thing. */
    public static Problem notFound(String detail) {
        return Problem.of(404, "not-found", "Not found", detail);
    }

    /** Nobody gave the server an export of the directory. */
    public static Problem noDirectory() {
        return Problem.of(
                404,
                "no-directory",
                "No export of the directory",
                "The server has no export of the directory, so nothing of the tenant's state was judged. Save one with"
                        + " scripts/export-directory -o DIR, and start gatehouse serve with --directory DIR.");
    }

    /** Too much was sent. */
    public static Problem tooLarge(String detail) {
        return Problem.of(413, "too-large", "Too large", detail);
    }

    /** What was sent is of a type that this route does not take. */
    public static Problem mediaType(String detail) {
        return Problem.of(415, "media-type", "Unsupported media type", detail);
    }

    /** What was sent came too slowly. */
    public static Problem tooSlow() {
        return Problem.of(408, "too-slow", "Too slow", "The body of the request came too slowly, or stopped.");
    }

    /** The same was asked for too often. */
    public static Problem tooMany(String detail) {
        return Problem.of(429, "too-many", "Too many requests", detail);
    }

    /** It cannot be done just now. */
    public static Problem unavailable(String detail) {
        return Problem.of(503, "unavailable", "Not available", detail);
    }

    /** The problem of a status for which no other is made. */
    static Problem ofStatus(int status) {
        return switch (status) {
            case 400 -> malformed("The request cannot be understood.");
            case 401 -> unauthenticated();
            case 403 -> forbidden("This is not allowed.");
            case 404 -> notFound("There is nothing here.");
            case 405 ->
                Problem.of(
                        405,
                        "method",
                        "Method not allowed",
                        "This route has no such method; Allow names those it has.");
            case 406 ->
                Problem.of(406, "not-acceptable", "Not acceptable", "This route answers in no type that Accept names.");
            case 408 -> tooSlow();
            case 413 -> tooLarge("The body is larger than this route takes.");
            case 415 -> mediaType("This route does not take a body of this Content-Type.");
            case 429 -> tooMany("Wait, then try again.");
            case 431 ->
                Problem.of(431, "headers-too-large", "Headers too large", "The headers of the request are too large.");
            case 503 -> unavailable("Try again later.");
            default ->
                Problem.of(
                        status,
                        "status-" + status,
                        status < 500 ? "Refused" : "Failed",
                        "The request was not carried out.");
        };
    }
}
