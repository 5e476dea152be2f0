package dev.gatehouse.server.http;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.ext.web.RoutingContext;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How an error is told: as RFC 9457 wants it; below the paths of Microsoft Graph as Graph does. */
public final class Dialect {
    /** The header with the id of a request, which is in its error, too. */
    public static final String REQUEST_ID = "request-id";

    /** The header with the id that a client gives its request; it comes back. */
    public static final String CLIENT_REQUEST_ID = "client-request-id";

    /** Under which name the id of a request of Graph's lies in the request. */
    static final String ID_KEY = "gatehouse.graph.request";

    /** Under which name the id that the client gave lies in the request; absent where he gave none. */
    static final String CLIENT_ID_KEY = "gatehouse.graph.client-request";

    private static final List<String> GRAPHS = List.of("/v1.0", "/beta", "/subscriptions", "/providers");
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final int LONGEST_ID = 64;

    private Dialect() {}

    /** Whether a path is one of Microsoft Graph's, or of Azure's Resource Manager, which tells errors alike. */
    public static boolean isGraphs(String path) {
        String lower = path.toLowerCase(Locale.ROOT);
        return GRAPHS.stream().anyMatch(parent -> isBelow(lower, parent));
    }

    /** Such a path whose first segment is written in another case, as it is usually written; empty for any other. */
    static Optional<String> usual(String path) {
        String lower = path.toLowerCase(Locale.ROOT);
        return GRAPHS.stream()
                .filter(parent -> isBelow(lower, parent) && !path.startsWith(parent))
                .map(parent -> parent + path.substring(parent.length()))
                .findFirst();
    }

    private static boolean isBelow(String path, String parent) {
        return path.startsWith(parent) && (path.length() == parent.length() || path.charAt(parent.length()) == '/');
    }

    /**
     * An error in Graph's form.
     *
     * @param requestId the id of the request
     * @param clientRequestId the id that the client gave it
     */
    public static ObjectNode error(
            String code, String message, String requestId, Optional<String> clientRequestId, Instant now) {
        ObjectNode whole = JsonNodeFactory.instance.objectNode();
        ObjectNode error = whole.putObject("error");
        error.put("code", code);
        error.put("message", message);
        ObjectNode inner = error.putObject("innerError");
        inner.put("date", DATE.format(now));
        inner.put("request-id", requestId);
        inner.put("client-request-id", clientRequestId.orElse(requestId));
        return whole;
    }

    /** What Graph calls a problem that is not about what was asked for. */
    public static String code(Problem problem) {
        return switch (problem.status()) {
            case 401 -> "InvalidAuthenticationToken";
            case 403 -> "Authorization_RequestDenied";
            case 404 -> "Request_ResourceNotFound";
            case 405 -> "Request_BadRequest";
            case 408 -> "RequestTimeout";
            case 409 -> "Conflict";
            case 413 -> "RequestEntityTooLarge";
            case 415 -> "UnsupportedMediaType";
            case 429 -> "TooManyRequests";
            case 501 -> "NotImplemented";
            case 503 -> "ServiceUnavailable";
            default -> problem.status() < 500 ? "BadRequest" : "InternalServerError";
        };
    }

    /** The id of a request of Graph's. */
    public static String id(RoutingContext routing) {
        return String.valueOf(routing.<String>get(ID_KEY));
    }

    /** The id that the client gave a request. */
    public static Optional<String> clientId(RoutingContext routing) {
        return Optional.ofNullable(routing.get(CLIENT_ID_KEY));
    }

    /** The id that a client gives; empty where it gives none, or one that does not look like an id. */
    public static Optional<String> givenId(Optional<String> header) {
        return header.filter(text -> !text.isEmpty()
                && text.length() <= LONGEST_ID
                && text.chars().allMatch(one -> one < 128 && (Character.isLetterOrDigit(one) || one == '-')));
    }
}
