package dev.gatehouse.server.http;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An error as RFC 9457 wants it told.
 *
 * @param type which kind of problem, for programs
 * @param title the same for people
 * @param detail what is the matter here, and the remedy
 * @param more further members, such as an id under which the log tells more
 */
@JsonPropertyOrder({"type", "title", "status", "detail"})
@Schema(name = "Problem", description = "An error, as RFC 9457 wants it told.")
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        @JsonAnyGetter Map<String, Object> more) {
    /** Its media type. */
    public static final String MEDIA_TYPE = "application/problem+json";

    private static final String PREFIX = "urn:gatehouse:problem:";

    public Problem {
        requireNonNull(type, "type is null");
        requireNonNull(title, "title is null");
        requireNonNull(detail, "detail is null");
        more = Map.copyOf(more);
    }

    /** A problem of a kind, which is a word with hyphens. */
    public static Problem of(int status, String kind, String title, String detail) {
        return new Problem(PREFIX + kind, title, status, detail, Map.of());
    }

    /** The same with further members. */
    public Problem with(Map<String, Object> members) {
        return new Problem(type, title, status, detail, members);
    }

    /** An exception that ends the request with this problem. */
    public ProblemException thrown() {
        return new ProblemException(this);
    }
}
