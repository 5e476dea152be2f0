package dev.gatehouse.directory.tenant;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.directory.ObjectId;
import dev.gatehouse.directory.PrincipalId;
import java.util.Set;

/**
 * An application that is registered in the tenant.
 *
 * @param id its object id
 * @param application its {@code appId}, by which its service principal is found
 * @param owners who may add credentials to it, and so act as it
 */
public record Application(ObjectId id, ObjectId application, String name, Set<PrincipalId> owners) {
    public Application {
        requireNonNull(id, "id is null");
        requireNonNull(application, "application is null");
        requireNonNull(name, "name is null");
        owners = Set.copyOf(owners);
    }
}
