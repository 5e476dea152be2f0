package dev.gatehouse.store.pim;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.pim.model.RequestId;
import dev.gatehouse.pim.request.Request;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Where a page of requests ended. */
public record RequestCursor(Instant created, RequestId id) {
    private static final String BETWEEN = "_";

    public RequestCursor {
        requireNonNull(created, "created is null");
        requireNonNull(id, "id is null");
    }

    /** Behind a request. */
    public static RequestCursor behind(Request request) {
        return new RequestCursor(request.created(), request.id());
    }

    /** The cursor that a text spells. */
    public static Optional<RequestCursor> parse(String text) {
        int between = text.indexOf(BETWEEN);
        if (between < 0) {
            return Optional.empty();
        }
        try {
            return Optional.of(new RequestCursor(
                    Instant.parse(text.substring(0, between)),
                    new RequestId(UUID.fromString(text.substring(between + 1)))));
        } catch (DateTimeException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** As text for a link. */
    public String text() {
        return created + BETWEEN + id;
    }
}
