package dev.gatehouse.directory.tenant;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.directory.ObjectId;
import dev.gatehouse.directory.PrincipalId;
import dev.gatehouse.directory.RoleDefinitionId;
import java.util.Set;

/**
 * A Conditional Access policy.
 *
 * @param state whether it is enforced
 * @param included whom it is about
 * @param excluded who is exempt from it
 * @param controls what it asks for, as {@code mfa} or {@code block}, and {@code authenticationStrength} where it names one
 */
public record AccessPolicy(
        ObjectId id, String name, State state, Subjects included, Subjects excluded, Set<String> controls) {
    public AccessPolicy {
        requireNonNull(id, "id is null");
        requireNonNull(name, "name is null");
        requireNonNull(state, "state is null");
        requireNonNull(included, "included is null");
        requireNonNull(excluded, "excluded is null");
        controls = Set.copyOf(controls);
    }

    /** Whether a policy is enforced. */
    public enum State {
        ENABLED,
        REPORT_ONLY,
        DISABLED
    }

    /**
     * Whom a policy names.
     *
     * @param everybody whether it names all users
     * @param guests whether it names guests of any kind
     * @param roles template ids
     */
    public record Subjects(
            boolean everybody,
            boolean guests,
            Set<PrincipalId> users,
            Set<PrincipalId> groups,
            Set<RoleDefinitionId> roles) {
        public Subjects {
            users = Set.copyOf(users);
            groups = Set.copyOf(groups);
            roles = Set.copyOf(roles);
        }
    }
}
