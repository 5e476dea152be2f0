package dev.gatehouse.server.graph;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;

/** What is answered. */
public record Reply(int status, Optional<JsonNode> body, Map<String, String> headers) {
    /** Done, and there is nothing to tell. */
    public static final Reply NOTHING = new Reply(204, Optional.empty(), Map.of());

    public Reply {
        requireNonNull(body, "body is null");
        headers = Map.copyOf(headers);
    }

    /** What was asked for. */
    public static Reply of(JsonNode body) {
        return new Reply(200, Optional.of(body), Map.of());
    }

    /** What came to be. */
    public static Reply created(JsonNode body) {
        return new Reply(201, Optional.of(body), Map.of());
    }
}
