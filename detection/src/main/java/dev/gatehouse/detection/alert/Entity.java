package dev.gatehouse.detection.alert;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * Somebody or something that an alert concerns.
 *
 * @param type {@code user}, {@code servicePrincipal}, {@code ip}, {@code role} and so on
 * @param id the object id, where it has one
 * @param privilege what it could do at the time of the event, where known
 * @param acted whether the events name it as who did it, and not, or not only, as whom or what it was done to
 */
public record Entity(
        String type, Optional<String> id, String name, Optional<EntityPrivilege> privilege, boolean acted) {
    /** The type of an address. */
    static final String ADDRESS = "ip";

    public Entity {
        requireNonNull(type, "type is null");
        requireNonNull(id, "id is null");
        requireNonNull(name, "name is null");
        requireNonNull(privilege, "privilege is null");
    }

    /** One that did nothing. */
    public Entity(String type, Optional<String> id, String name, Optional<EntityPrivilege> privilege) {
        this(type, id, name, privilege, false);
    }

    /** The same, as who did it. */
    Entity acting() {
        return new Entity(type, id, name, privilege, true);
    }

    /** Whether it is an address on the network, not an account or an object of the directory. */
    public boolean isAddress() {
        return type.equals(ADDRESS);
    }
}
