package dev.gatehouse.server.graph.arm;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.directory.AzureScope;
import dev.gatehouse.directory.ObjectId;
import dev.gatehouse.directory.PrincipalId;
import dev.gatehouse.directory.RoleDefinitionId;
import dev.gatehouse.pim.model.Target;
import java.util.Optional;

/**
 * What of a collection is wanted.
 *
 * @param mine in what way it is the caller's
 * @param atScope whether nothing below the scope is wanted
 * @param principal for whom it must be
 * @param assigned who must have it, himself or through a group
 * @param role the role that it must be about
 * @param status what must have become of it
 */
record ArmFilter(
        Mine mine,
        boolean atScope,
        Optional<PrincipalId> principal,
        Optional<PrincipalId> assigned,
        Optional<RoleDefinitionId> role,
        Optional<String> status) {
    /** In what way something is the caller's. */
    enum Mine {
        NOT,
        TARGET,
        REQUESTOR,
        APPROVER
    }

    ArmFilter {
        requireNonNull(mine, "mine is null");
        requireNonNull(principal, "principal is null");
        requireNonNull(assigned, "assigned is null");
        requireNonNull(role, "role is null");
        requireNonNull(status, "status is null");
    }

    /** Whether a target is one that is wanted: at the scope or above it, and below it where that is not left out. */
    boolean covers(AzureScope scope, Target target) {
        return target instanceof Target.Role which
                && which.scope() instanceof AzureScope where
                && (where.contains(scope) || (!atScope && scope.contains(where)))
                && isOf(which.role());
    }

    /** Whether a role is one that is wanted. */
    boolean isOf(RoleDefinitionId which) {
        return role.map(which::equals).orElse(true);
    }

    /** Whether somebody is one for whom something is wanted. */
    boolean isFor(PrincipalId who) {
        return principal.map(who::equals).orElse(true);
    }

    /** Whether a status is one that is wanted. */
    boolean isIn(String what) {
        return status.map(what::equalsIgnoreCase).orElse(true);
    }

    /** The role of an id, or of the path of one, which ends with it. */
    static Optional<RoleDefinitionId> role(String text) {
        return ObjectId.parse(text.substring(text.lastIndexOf('/') + 1)).map(RoleDefinitionId::new);
    }
}
