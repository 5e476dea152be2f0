package dev.gatehouse.server.graph;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gatehouse.server.graph.odata.Filter;
import dev.gatehouse.server.graph.odata.ODataException;
import dev.gatehouse.server.graph.odata.Ordering;
import dev.gatehouse.server.graph.odata.QueryOptions;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Gives entities what hangs on them, and takes from them what nobody asked for. */
final class Shaping {
    private Shaping() {}

    /** Follows what is to be expanded, and what a filter looks at, of some entities. */
    static void expand(List<ObjectNode> entities, EntityType type, QueryOptions options) {
        if (entities.isEmpty()) {
            return;
        }
        for (QueryOptions.Expand expand : options.expand()) {
            Map.Entry<String, Link> link = type.link(expand.name());
            List<JsonNode> ends = link.getValue().follow().apply(entities);
            EntityType target = link.getValue().type().get();
            for (int i = 0; i < entities.size(); i++) {
                entities.get(i).set(link.getKey(), nested(ends.get(i), target, expand.options()));
            }
        }
    }

    /** What a filter looks at, and hangs on entities: it is there before the filter is asked. */
    static Set<String> links(EntityType type, QueryOptions options) {
        return options.filter().map(Filter::properties).orElse(Set.of()).stream()
                .flatMap(name -> type.found(name).stream())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** What is asked for as it is called where the entities are; what no entity of this type has is refused. */
    static QueryOptions named(EntityType type, QueryOptions options) {
        options.select().stream()
                .filter(name -> !name.equals("*") && type.found(name).isEmpty())
                .forEach(type::property);
        List<QueryOptions.Expand> expands = new ArrayList<>();
        for (QueryOptions.Expand expand : options.expand()) {
            Map.Entry<String, Link> link = type.link(expand.name());
            expands.add(new QueryOptions.Expand(
                    link.getKey(), named(link.getValue().type().get(), expand.options())));
        }
        try {
            Optional<Filter> filter = options.filter().isPresent()
                    ? Optional.of(type.named(options.filter().get()))
                    : Optional.empty();
            List<QueryOptions.Order> orders = new ArrayList<>();
            for (QueryOptions.Order order : options.orderBy()) {
                orders.add(order.named(TypePlace.alone(type)));
            }
            return options.named(filter, expands, orders);
        } catch (ODataException e) {
            throw GraphException.badRequest(String.valueOf(e.getMessage()));
        }
    }

    /** Leaves what was asked for. */
    static void select(ObjectNode entity, EntityType type, QueryOptions options, Set<String> followed) {
        Set<String> expanded = options.expand().stream()
                .map(expand -> type.link(expand.name()).getKey())
                .collect(Collectors.toSet());
        followed.stream().filter(name -> !expanded.contains(name)).forEach(entity::remove);
        if (options.select().isEmpty() || options.select().contains("*")) {
            return;
        }
        Set<String> kept = new HashSet<>(expanded);
        options.select().stream()
                .filter(name -> type.found(name).isEmpty())
                .map(type::property)
                .forEach(kept::add);
        List<String> names = new ArrayList<>();
        entity.fieldNames().forEachRemaining(names::add);
        names.stream()
                .filter(name -> !kept.contains(name) && !name.startsWith("@odata."))
                .forEach(entity::remove);
    }

    private static JsonNode nested(JsonNode end, EntityType type, QueryOptions options) {
        if (end instanceof ObjectNode one) {
            shape(List.of(one), type, options);
            return one;
        }
        if (!(end instanceof ArrayNode several)) {
            return end;
        }
        List<ObjectNode> all = StreamSupport.stream(several.spliterator(), false)
                .map(ObjectNode.class::cast)
                .toList();
        Set<String> followed = follow(all, type, links(type, options));
        List<ObjectNode> left = all.stream()
                .filter(one ->
                        options.filter().map(filter -> filter.matches(one)).orElse(true))
                .sorted(Ordering.of(options.orderBy()))
                .skip(options.skip())
                .limit(options.top().orElse(Integer.MAX_VALUE))
                .toList();
        expand(left, type, options);
        left.forEach(one -> select(one, type, options, followed));
        return JsonNodeFactory.instance.arrayNode().addAll(left);
    }

    /** Everything that is asked of entities that are already those that are meant. */
    static void shape(List<ObjectNode> entities, EntityType type, QueryOptions options) {
        expand(entities, type, options);
        entities.forEach(one -> select(one, type, options, Set.of()));
    }

    /** Follows some links without more. */
    static Set<String> follow(List<ObjectNode> entities, EntityType type, Set<String> names) {
        for (String name : names) {
            List<JsonNode> ends = type.link(name).getValue().follow().apply(entities);
            for (int i = 0; i < entities.size(); i++) {
                entities.get(i).set(name, ends.get(i));
            }
        }
        return names;
    }
}
