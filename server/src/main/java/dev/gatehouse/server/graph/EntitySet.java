package dev.gatehouse.server.graph;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gatehouse.server.graph.odata.QueryOptions;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A collection of entities, as far as the caller may see them. */
public interface EntitySet {
    /** What they are. */
    EntityType type();

    /** Those that are wanted, and perhaps more; lazily, for nobody may want all of them. */
    Stream<Item> list(Wanted wanted);

    /** One of them. */
    Optional<ObjectNode> find(String id);

    /** The order in which they come by themselves, where that is one that somebody could ask for. */
    default Optional<QueryOptions.Order> order() {
        return Optional.empty();
    }

    /**
     * An entity.
     *
     * @param position from where the collection goes on behind it
     */
    record Item(ObjectNode entity, String position) {
        public Item {
            requireNonNull(entity, "entity is null");
            requireNonNull(position, "position is null");
        }
    }

    /**
     * What is wanted of a collection.
     *
     * @param equal what properties must be equal to, for what is quicker where that is known
     * @param after the position behind which to begin
     */
    record Wanted(Map<String, String> equal, Optional<String> after) {
        /** Everything. */
        public static final Wanted ALL = new Wanted(Map.of(), Optional.empty());

        public Wanted {
            equal = Map.copyOf(equal);
            requireNonNull(after, "after is null");
        }

        /** What a property must be equal to; empty where it may be anything. */
        public Optional<String> equal(String property) {
            return Optional.ofNullable(equal.get(property));
        }
    }
}
