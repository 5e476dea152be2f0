package dev.gatehouse.server.graph;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Entities that are there already, and not many. */
public record FixedSet(EntityType type, Iterable<? extends JsonNode> entities) implements EntitySet {
    @Override
    public Stream<Item> list(Wanted wanted) {
        var all = java.util.stream.StreamSupport.stream(entities.spliterator(), false)
                .map(ObjectNode.class::cast)
                .toList();
        int from = wanted.behind(EntitySet::place).orElse(0);
        return IntStream.range(from, all.size()).mapToObj(i -> new Item(all.get(i), Integer.toString(i + 1)));
    }

    @Override
    public Optional<ObjectNode> find(String id) {
        return list(Wanted.ALL)
                .map(Item::entity)
                .filter(one -> one.path("id").asText().equalsIgnoreCase(id))
                .findFirst();
    }
}
