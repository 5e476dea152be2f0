package dev.gatehouse.server.graph;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.server.graph.odata.Filter;
import dev.gatehouse.server.graph.odata.ODataException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A kind of entity, as Graph's description has it.
 *
 * @param name without its name space, as {@code unifiedRoleDefinition}
 * @param properties what each entity has
 * @param links what hangs on it and comes where it is asked for
 * @param inside what its properties have that are objects, or lists of them, as {@code createdBy/user}; and the types that an
 *     entity or such an object may be of
 */
public record EntityType(String name, Set<String> properties, Map<String, Link> links, Set<String> inside) {
    /** Instead of members of an object of which is not known which there are. */
    public static final String ANYTHING = "*";

    /** What names of types begin with. */
    public static final String NAME_SPACE = "microsoft.graph.";

    public EntityType {
        requireNonNull(name, "name is null");
        properties = Set.copyOf(properties);
        links = Map.copyOf(links);
        inside = Set.copyOf(inside);
    }

    /** With nothing that is known within its properties. */
    public EntityType(String name, Set<String> properties, Map<String, Link> links) {
        this(name, properties, links, Set.of());
    }

    /** Without anything that hangs on it. */
    public EntityType(String name, Set<String> properties) {
        this(name, properties, Map.of());
    }

    /** With these members of a property; those of members are written behind them, as {@code user/id}. */
    public EntityType within(String property, Collection<String> members) {
        Set<String> more = new HashSet<>(inside);
        members.forEach(member -> more.add(property + "/" + member));
        return new EntityType(name, properties, links, more);
    }

    /** The same. */
    public EntityType within(String property, String... members) {
        return within(property, List.of(members));
    }

    /** With types that its entities may be of, without their name space. */
    public EntityType derived(String... types) {
        Set<String> more = new HashSet<>(inside);
        Stream.of(types).forEach(type -> more.add(NAME_SPACE + type));
        return new EntityType(name, properties, links, more);
    }

    /** What a property or a member has, and which types it may be of; for an empty path those of the entity. */
    Set<String> members(String path) {
        String before = path.isEmpty() ? "" : path + "/";
        return inside.stream()
                .filter(one -> one.startsWith(before))
                .map(one -> one.substring(before.length()))
                .map(rest -> rest.indexOf('/') < 0 ? rest : rest.substring(0, rest.indexOf('/')))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** A link, in whatever case it is written; an error that names those there are. */
    public Map.Entry<String, Link> link(String wanted) {
        return found(wanted).orElseThrow(() -> unknown(wanted, "to expand", links.keySet()));
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
                .orElseThrow(() -> unknown(wanted, "to ask for", properties));
    }

    /** A filter with things as they are called here; what such an entity does not have is refused. */
    public Filter named(Filter filter) throws ODataException {
        return filter.named(TypePlace.of(this));
    }

    /** An error that names what there is within a property, or of which types an entity may be. */
    GraphException missing(String wanted, String path, Set<String> those) {
        return unknown(wanted, path.isEmpty() ? "to be of" : "to ask for within '" + path + "'", those);
    }

    private GraphException unknown(String wanted, String what, Set<String> those) {
        return GraphException.badRequest("Could not find a property named '" + Shown.of(wanted)
                + "' on type '" + NAME_SPACE + name + "'; there is " + what + ": "
                + (those.isEmpty() ? "nothing" : String.join(", ", new TreeSet<>(those))) + ".");
    }
}
