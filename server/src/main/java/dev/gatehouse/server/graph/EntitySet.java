package dev.gatehouse.server.graph;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gatehouse.server.graph.odata.Bounds;
import dev.gatehouse.server.graph.odata.Filter;
import dev.gatehouse.server.graph.odata.QueryOptions;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A collection of entities, as far as the caller may see them. */
public interface EntitySet {
    /** As positions are written that are numbers. */
    Pattern PLACE = Pattern.compile("[0-9]{1,9}");

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

    /** Whether they come in an order where {@link Wanted#order} says so: then nobody has to put them into it. */
    default boolean comesIn(QueryOptions.Order order) {
        return order().equals(Optional.of(order));
    }

    /** The properties that it has looked at itself where {@link Wanted#equal} says so: what comes need not be equal to that. */
    default Set<String> settled() {
        return Set.of();
    }

    /** How many a page has where nobody says. */
    default int usual() {
        return 100;
    }

    /** How many a page has at most. */
    default int most() {
        return 999;
    }

    /** What a position says; one that a collection cannot read is none that it wrote. */
    static <T> Optional<T> behind(Optional<String> position, Function<String, Optional<T>> read) {
        return position.map(text -> read.apply(text).orElseThrow(GraphException::badToken));
    }

    /** A position that is a number; empty where it is none. */
    static Optional<Integer> place(String position) {
        return PLACE.matcher(position).matches() ? Optional.of(Integer.valueOf(position)) : Optional.empty();
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
     * @param bounds between which moments properties must lie, for the same
     * @param named the properties that the filter looks at
     * @param order one in which the collection {@link EntitySet#comesIn comes}; its own, where empty
     * @param after the position behind which to begin
     */
    record Wanted(
            Map<String, String> equal,
            Map<String, Bounds> bounds,
            Set<String> named,
            Optional<QueryOptions.Order> order,
            Optional<String> after) {
        /** Everything. */
        public static final Wanted ALL = new Wanted(Map.of(), Optional.empty());

        public Wanted {
            equal = Map.copyOf(equal);
            bounds = Map.copyOf(bounds);
            named = Set.copyOf(named);
            requireNonNull(order, "order is null");
            requireNonNull(after, "after is null");
        }

        /** In the collection's own order. */
        public Wanted(Map<String, String> equal, Optional<String> after) {
            this(equal, Map.of(), Set.of(), Optional.empty(), after);
        }

        /** What a filter says. */
        public static Wanted of(Optional<Filter> filter, Optional<QueryOptions.Order> order, Optional<String> after) {
            return new Wanted(
                    filter.map(Filter::equalities).orElse(Map.of()),
                    filter.map(Filter::bounds).orElse(Map.of()),
                    filter.map(Filter::properties).orElse(Set.of()),
                    order,
                    after);
        }

        /** Behind what to begin, as a collection reads its positions. */
        public <T> Optional<T> behind(Function<String, Optional<T>> read) {
            return EntitySet.behind(after, read);
        }

        /** What a property must be equal to; empty where it may be anything. */
        public Optional<String> equal(String property) {
            return Optional.ofNullable(equal.get(property));
        }

        /** Between which moments a property must lie. */
        public Bounds bounds(String property) {
            return bounds.getOrDefault(property, Bounds.NONE);
        }
    }
}
