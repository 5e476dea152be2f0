package dev.gatehouse.pim.guard;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.directory.RoleDefinitionId;
import dev.gatehouse.pim.command.Caller;
import dev.gatehouse.pim.model.CustomRole;
import dev.gatehouse.pim.state.Slice;
import java.time.Instant;
import java.util.Optional;

/**
 * That somebody defines a role, or takes it away.
 *
 * @param before what it was, where there is such a role
 * @param after what it is to be, with the version that it was made from; empty where it is to be gone
 */
public record Defining(
        Slice slice,
        Caller by,
        RoleDefinitionId role,
        Optional<CustomRole> before,
        Optional<CustomRole> after,
        Instant at) {
    public Defining {
        requireNonNull(slice, "slice is null");
        requireNonNull(by, "by is null");
        requireNonNull(role, "role is null");
        requireNonNull(before, "before is null");
        requireNonNull(after, "after is null");
        requireNonNull(at, "at is null");
    }
}
