package dev.gatehouse.server.graph;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;

/** Ends a request with an error of Graph's. */
public final class GraphException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String code;
    private final transient Map<String, String> headers;
    private final transient List<Detail> details;

    /** One of several reasons. */
    public record Detail(String code, String message) {
        public Detail {
            requireNonNull(code, "code is null");
            requireNonNull(message, "message is null");
        }
    }

    /** With its status, and Graph's code for it. */
    public GraphException(int status, String code, String message) {
        this(status, code, message, Map.of(), List.of());
    }

    /** With further headers, such as a challenge. */
    public GraphException(int status, String code, String message, Map<String, String> headers) {
        this(status, code, message, headers, List.of());
    }

    /** With the reasons one by one, too. */
    public GraphException(int status, String code, String message, Map<String, String> headers, List<Detail> details) {
        super(message, null, false, false);
        this.status = status;
        this.code = requireNonNull(code, "code is null");
        this.headers = Map.copyOf(headers);
        this.details = List.copyOf(details);
    }

    /** What was asked for is not written as it must be, or is not supported; the message says what is. */
    public static GraphException badRequest(String message) {
        return new GraphException(400, "BadRequest", message);
    }

    /** Where a page goes on, nobody said so. */
    public static GraphException badToken() {
        return badRequest("The $skiptoken is none of these pages', or it is too old: follow @odata.nextLink as it is,"
                + " with the same account and within a day.");
    }

    /** There is no such entity among those that the caller sees. */
    public static GraphException notFound(String id) {
        return new GraphException(
                404,
                "Request_ResourceNotFound",
                "Resource '" + Shown.of(id) + "' does not exist or one of its queried reference-property objects are"
                        + " not present.");
    }

    /** The caller may not do this. */
    public static GraphException denied(String message) {
        return new GraphException(403, "Authorization_RequestDenied", message);
    }

    /** Of HTTP. */
    public int status() {
        return status;
    }

    /** Graph's. */
    public String code() {
        return code;
    }

    /** Further headers of the answer. */
    public Map<String, String> headers() {
        return headers;
    }

    /** The reasons one by one. */
    public List<Detail> details() {
        return details;
    }

    /** What is told of it. */
    String words() {
        return String.valueOf(getMessage());
    }
}
