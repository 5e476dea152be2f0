package dev.gatehouse.server.graph;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What hangs on an entity.
 *
 * @param type what hangs there
 * @param follow what hangs on each of some entities, in their order: an entity, a list of them, or a null of JSON where there is
 *     nothing that the caller may see
 */
public record Link(Supplier<EntityType> type, Function<List<ObjectNode>, List<JsonNode>> follow) {
    public Link {
        requireNonNull(type, "type is null");
        requireNonNull(follow, "follow is null");
    }
}
