package dev.gatehouse.pim.model;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.directory.RoleDefinitionId;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A role of the directory that the tenant defined itself.
 *
 * @param description empty where nobody wrote one
 * @param enabled whether it can be given to anybody; who has it keeps it
 * @param allowed the actions that it permits; none where nobody ever said
 * @param label what the tenant calls this state of the definition; empty where it does not
 * @param version grows with each change; one names that which it was made from
 */
public record CustomRole(
        RoleDefinitionId id,
        String name,
        String description,
        boolean enabled,
        Set<String> allowed,
        String label,
        long version) {
    public CustomRole {
        requireNonNull(id, "id is null");
        requireNonNull(name, "name is null");
        requireNonNull(description, "description is null");
        allowed = Set.copyOf(allowed);
        requireNonNull(label, "label is null");
    }

    /** One of which nothing else is known. */
    public static CustomRole named(RoleDefinitionId id, String name) {
        return new CustomRole(id, name, "", true, Set.of(), "", 0);
    }

    /** The same, as another version of it. */
    public CustomRole version(long other) {
        return new CustomRole(id, name, description, enabled, allowed, label, other);
    }

    /** The same, called so and permitting this. */
    public CustomRole with(String other, Set<String> actions) {
        return new CustomRole(id, other, description, enabled, actions, label, version);
    }

    /** The actions that it permits and another one does not, in whatever case they are written. */
    public Set<String> beyond(CustomRole other) {
        Set<String> known = other.allowed.stream().map(CustomRole::key).collect(Collectors.toCollection(HashSet::new));
        return allowed.stream().filter(action -> !known.contains(key(action))).collect(Collectors.toUnmodifiableSet());
    }

    private static String key(String action) {
        return action.toLowerCase(Locale.ROOT);
    }

    /** Whether whoever has it can do more by it than by another one, or more people can get it. */
    public boolean isMoreThan(CustomRole other) {
        return !beyond(other).isEmpty() || (enabled && !other.enabled);
    }
}
