package dev.gatehouse.detection.alert;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * Somebody or something that an alert concerns.
 *
 * @param type {@code user}, {@code servicePrincipal}, {@code ip}, {@code role} and so on
 * @param id the object id, where it has one
 * @param privilege what it could do at the time of the event, where known
 */
public record Entity(String type, Optional<String> id, String name, Optional<EntityPrivilege> privilege) {
    /** The type of an address. */
    static final String ADDRESS = "ip";

    public Entity {
        requireNonNull(type, "type is null");
        requireNonNull(id, "id is null");
        requireNonNull(name, "name is null");
        requireNonNull(privilege, "privilege is null");
    }

    /** Whether it is an address on the network, not an account or an object of the directory. */
    public boolean isAddress() {
        return type.equals(ADDRESS);
    }
}
