package dev.gatehouse.directory.usage;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.directory.PrincipalId;
import dev.gatehouse.directory.RoleDefinitionId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * That somebody had a role of the directory active for a time.
 *
 * @param until just after its end: it was deactivated, it expired, or the logs end
 * @param requested for how long it was activated, where the log says so
 */
public record Elevation(
        PrincipalId principal, RoleDefinitionId role, Instant from, Instant until, Optional<Duration> requested) {
    public Elevation {
        requireNonNull(principal, "principal is null");
        requireNonNull(role, "role is null");
        requireNonNull(requested, "requested is null");
        if (!from.isBefore(until)) {
            throw new IllegalArgumentException("ends before it begins: " + from + " to " + until);
        }
    }

    /** How long it lasted. */
    public Duration length() {
        return Duration.between(from, until);
    }

    /** Whether it was so then. */
    public boolean covers(Instant moment) {
        return !moment.isBefore(from) && moment.isBefore(until);
    }
}
