package dev.gatehouse.directory;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/** That a principal holds a role at a scope, actively or eligibly, during a time. */
public record RoleAssignment(
        PrincipalId principal, RoleDefinitionId role, Scope scope, AssignmentKind kind, Interval validity) {
    public RoleAssignment {
        requireNonNull(principal, "principal is null");
        requireNonNull(role, "role is null");
        requireNonNull(scope, "scope is null");
        requireNonNull(kind, "kind is null");
        requireNonNull(validity, "validity is null");
    }

    /** Whether it holds at this moment over this scope, as far as the scopes' paths can tell. */
    public boolean covers(Scope target, Instant at) {
        return validity.contains(at) && scope.contains(target);
    }
}
