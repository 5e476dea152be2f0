package dev.gatehouse.directory.tenant;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.directory.ObjectId;
import dev.gatehouse.directory.PrincipalId;
import java.util.Optional;
import java.util.Set;

/**
 * An application's identity in the tenant.
 *
 * @param application the id of the application (its {@code appId}), the same in every tenant
 * @param enabled whether it may sign in
 * @param owners who may change it and add credentials to it
 * @param permissions the application permissions that it was granted, as {@code RoleManagement.ReadWrite.Directory}
 */
public record ServicePrincipal(
        PrincipalId id,
        String name,
        Optional<ObjectId> application,
        boolean enabled,
        Set<PrincipalId> owners,
        Set<String> permissions)
        implements Principal {
    public ServicePrincipal {
        requireNonNull(id, "id is null");
        requireNonNull(name, "name is null");
        requireNonNull(application, "application is null");
        owners = Set.copyOf(owners);
        permissions = Set.copyOf(permissions);
    }
}
