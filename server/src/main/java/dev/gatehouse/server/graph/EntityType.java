package dev.gatehouse.server.graph;

import static java.util.Objects.requireNonNull;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A kind of entity, as Graph's description has it.
 *
 * @param name without its name space, as {@code unifiedRoleDefinition}
 * @param properties what each entity has
 * @param links what hangs on it and comes where it is asked for
 */
public record EntityType(String name, Set<String> properties, Map<String, Link> links) {
    public EntityType {
        requireNonNull(name, "name is null");
        properties = Set.copyOf(properties);
        links = Map.copyOf(links);
    }

    /** Without anything that hangs on it. */
    public EntityType(String name, Set<String> properties) {
        this(name, properties, Map.of());
    }

    /** A link, in whatever case it is written; an error that names those there are. */
    public Map.Entry<String, Link> link(String wanted) {
        return found(wanted).orElseThrow(() -> missing(wanted, "to expand", links.keySet()));
    }

    /** The same; empty where there is none. */
    public Optional<Map.Entry<String, Link>> found(String wanted) {
        return links.entrySet().stream()
                .filter(entry -> entry.getKey().equalsIgnoreCase(wanted))
                .findFirst();
    }

    /** The name of a property as an entity has it; an error that names those there are. */
    public String property(String wanted) {
        if (properties.contains(wanted)) {
            return wanted;
        }
        return properties.stream()
                .filter(one -> one.equalsIgnoreCase(wanted))
                .findFirst()
                .orElseThrow(() -> missing(wanted, "to ask for", properties));
    }

    private GraphException missing(String wanted, String what, Set<String> those) {
        return GraphException.badRequest("Could not find a property named '" + Shown.of(wanted)
                + "' on type 'microsoft.graph." + name + "'; there is " + what + ": "
                + (those.isEmpty() ? "nothing" : String.join(", ", new TreeSet<>(those))) + ".");
    }
}
