package dev.gatehouse.connect.export;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.directory.AssignmentKind;
import dev.gatehouse.directory.PrincipalId;
import dev.gatehouse.directory.RoleDefinitionId;
import dev.gatehouse.directory.Scope;

/** What an export tells something of. */
public sealed interface Subject {
    /** A user, a group or a service principal. */
    record OfPrincipal(PrincipalId id) implements Subject {
        public OfPrincipal {
            requireNonNull(id, "id is null");
        }
    }

    /** A role as the tenant defines it. */
    record OfRole(RoleDefinitionId role) implements Subject {
        public OfRole {
            requireNonNull(role, "role is null");
        }
    }

    /** That somebody has a role, or is eligible for it. */
    record OfAssignment(PrincipalId principal, RoleDefinitionId role, Scope scope, AssignmentKind kind)
            implements Subject {
        public OfAssignment {
            requireNonNull(principal, "principal is null");
            requireNonNull(role, "role is null");
            requireNonNull(scope, "scope is null");
            requireNonNull(kind, "kind is null");
        }
    }

    /** Role settings. */
    record OfPolicy(RoleDefinitionId role, Scope scope) implements Subject {
        public OfPolicy {
            requireNonNull(role, "role is null");
            requireNonNull(scope, "scope is null");
        }
    }

    /** That somebody is in a group, or owns it. */
    record OfTie(PrincipalId group, PrincipalId who, boolean owner) implements Subject {
        public OfTie {
            requireNonNull(group, "group is null");
            requireNonNull(who, "who is null");
        }
    }
}
