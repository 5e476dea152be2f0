package dev.gatehouse.server.graph.review;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gatehouse.pim.review.ReviewHistory;
import dev.gatehouse.server.graph.EntitySet;
import dev.gatehouse.server.graph.EntityType;
import dev.gatehouse.server.graph.FixedSet;
import dev.gatehouse.server.graph.Link;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What people want to read again, as a collection.
 *
 * @param known those that there are when somebody asks
 */
record HistorySet(Supplier<List<ReviewHistory>> known, Supplier<Histories> histories) implements EntitySet {
    static final EntityType INSTANCE = new EntityType("accessReviewHistoryInstance", Histories.INSTANCE);

    HistorySet {
        requireNonNull(known, "known is null");
        requireNonNull(histories, "histories is null");
    }

    @Override
    public EntityType type() {
        return ReviewMembers.history(new EntityType(
                "accessReviewHistoryDefinition",
                HistoryBody.PROPERTIES,
                Map.of("instances", new Link(() -> INSTANCE, this::instances))));
    }

    @Override
    public Stream<Item> list(Wanted wanted) {
        return now().list(wanted);
    }

    @Override
    public Optional<ObjectNode> find(String id) {
        return now().find(id);
    }

    private FixedSet now() {
        return new FixedSet(type(), histories.get().definitions(known.get()));
    }

    private List<JsonNode> instances(List<ObjectNode> entities) {
        Map<String, ReviewHistory> all =
                known.get().stream().collect(Collectors.toMap(one -> one.id().toString(), Function.identity()));
        return entities.stream()
                .<JsonNode>map(entity -> {
                    ArrayNode those = JsonNodeFactory.instance.arrayNode();
                    Optional.ofNullable(all.get(entity.path("id").asText()))
                            .ifPresent(history -> those.add(Histories.instance(history, Optional.empty())));
                    return those;
                })
                .toList();
    }
}
