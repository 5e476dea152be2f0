package dev.gatehouse.server.graph.log;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gatehouse.server.graph.EntityType;
import dev.gatehouse.server.graph.Link;
import dev.gatehouse.server.graph.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Which property of Graph's says what a table's columns say.
 *
 * @param name that of Graph's type
 */
record Mapping(String name, List<Property> properties) {
    /**
     * A property, and what it says of an event.
     *
     * @param members what it has where it is an object, or a list of them
     */
    record Property(String name, Function<Values, JsonNode> of, List<String> members) {
        Property {
            requireNonNull(name, "name is null");
            requireNonNull(of, "of is null");
            members = List.copyOf(members);
        }

        /** Without members. */
        Property(String name, Function<Values, JsonNode> of) {
            this(name, of, List.of());
        }

        /** A text, of the first of some columns that says anything. */
        static Property text(String name, String... columns) {
            return new Property(name, values -> Tree.text(values.text(columns)));
        }

        /** A word of an enumeration. */
        static Property word(String name, String... columns) {
            return new Property(name, values -> Tree.text(values.word(columns)));
        }

        /** A list of whatever the record has. */
        static Property list(String name, String... columns) {
            return new Property(name, values -> values.list(columns), List.of(EntityType.ANYTHING));
        }

        static Property flag(String name, String... columns) {
            return new Property(name, values -> values.flag(columns));
        }

        static Property number(String name, String... columns) {
            return new Property(name, values -> values.number(columns));
        }

        static Property time(String name, String... columns) {
            return new Property(name, values -> Tree.time(values.time(columns)));
        }

        /** An object with these members, or a null of JSON. */
        static Property object(String name, String column, String... members) {
            return new Property(
                    name,
                    values -> values.object(column)
                            .<JsonNode>map(object -> Parsed.members(object, members))
                            .orElseGet(Tree::none),
                    List.of(members));
        }
    }

    Mapping {
        requireNonNull(name, "name is null");
        properties = List.copyOf(properties);
    }

    /** The same with further properties. */
    Mapping and(List<Property> further) {
        List<Property> all = new ArrayList<>(properties);
        all.addAll(further);
        return new Mapping(name, all);
    }

    /** What such an entity has. */
    EntityType type(Map<String, Link> links) {
        EntityType type = new EntityType(
                name, properties.stream().map(Property::name).collect(Collectors.toUnmodifiableSet()), links);
        for (Property property : properties) {
            type = type.within(property.name(), property.members());
        }
        return type;
    }

    /** An event as Graph shows it. */
    ObjectNode entity(Values values) {
        ObjectNode entity = Tree.object();
        properties.forEach(property -> entity.set(property.name(), property.of().apply(values)));
        return entity;
    }
}
