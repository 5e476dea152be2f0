package dev.gatehouse.detection.alert;

import static java.util.Objects.requireNonNull;

/**
 * A session or a token that an alert's events were done with.
 *
 * @param type {@code session}, or {@code token}: one of the tokens of a session
 */
public record SessionRef(String type, String id) {
    /** The type of a session. */
    public static final String SESSION = "session";

    /** The type of a token. */
    public static final String TOKEN = "token";

    public SessionRef {
        requireNonNull(type, "type is null");
        requireNonNull(id, "id is null");
    }
}
