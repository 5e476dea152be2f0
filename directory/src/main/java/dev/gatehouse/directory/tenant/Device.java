package dev.gatehouse.directory.tenant;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.directory.ObjectId;
import dev.gatehouse.directory.PrincipalId;
import java.util.Set;

/**
 * A device that the directory knows.
 *
 * @param managed whether the organisation manages it
 * @param compliant whether it keeps the organisation's rules
 * @param owners whose it is
 */
public record Device(ObjectId id, String name, boolean managed, boolean compliant, Set<PrincipalId> owners) {
    public Device {
        requireNonNull(id, "id is null");
        requireNonNull(name, "name is null");
        owners = Set.copyOf(owners);
    }
}
