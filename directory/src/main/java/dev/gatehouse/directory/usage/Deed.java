package dev.gatehouse.directory.usage;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.directory.PrincipalId;
import java.time.Instant;
import java.util.Set;

/**
 * Something that somebody did, successfully.
 *
 * @param targets whom or what it was done to
 */
public record Deed(PrincipalId principal, Instant at, Operation operation, Set<PrincipalId> targets) {
    public Deed {
        requireNonNull(principal, "principal is null");
        requireNonNull(at, "at is null");
        requireNonNull(operation, "operation is null");
        targets = Set.copyOf(targets);
    }
}
