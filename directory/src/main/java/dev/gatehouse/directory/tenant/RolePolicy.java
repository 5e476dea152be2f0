package dev.gatehouse.directory.tenant;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.directory.PrincipalId;
import dev.gatehouse.directory.RoleDefinitionId;
import dev.gatehouse.directory.RoleSystem;
import dev.gatehouse.directory.Scope;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The role settings of a role at a scope: Graph's {@code unifiedRoleManagementPolicy} or ARM's
 * {@code roleManagementPolicies}, of which each rule has the same id in both.
 *
 * @param id the policy's own id, for requests that change it
 * @param activation what holders of an eligible assignment must do to activate it
 * @param eligibility how long eligible assignments may last
 * @param assignment how long active assignments may last, and what making one asks for
 * @param details what no check asks about
 */
public record RolePolicy(
        String id,
        RoleDefinitionId role,
        Scope scope,
        RoleSystem system,
        Activation activation,
        Lasting eligibility,
        Lasting assignment,
        PolicyDetails details) {
    public RolePolicy {
        requireNonNull(id, "id is null");
        requireNonNull(role, "role is null");
        requireNonNull(scope, "scope is null");
        requireNonNull(system, "system is null");
        requireNonNull(activation, "activation is null");
        requireNonNull(eligibility, "eligibility is null");
        requireNonNull(assignment, "assignment is null");
        requireNonNull(details, "details are null");
    }

    /** One of which nothing is told that no check asks about. */
    public RolePolicy(
            String id,
            RoleDefinitionId role,
            Scope scope,
            RoleSystem system,
            Activation activation,
            Lasting eligibility,
            Lasting assignment) {
        this(id, role, scope, system, activation, eligibility, assignment, PolicyDetails.NONE);
    }

    /**
     * Rules of activation.
     *
     * @param longest {@code Expiration_EndUser_Assignment}: how long at most; empty where the policy does not say
     * @param asks {@code Enablement_EndUser_Assignment}: {@code MultiFactorAuthentication}, {@code Justification},
     *     {@code Ticketing}
     * @param authenticationContext {@code AuthenticationContext_EndUser_Assignment}: which one, where one is enabled
     * @param approved {@code Approval_EndUser_Assignment}: whether somebody must approve
     * @param stages who, stage by stage; a real tenant has one
     */
    public record Activation(
            Optional<Duration> longest,
            Set<String> asks,
            Optional<String> authenticationContext,
            boolean approved,
            List<Stage> stages) {
        public Activation {
            requireNonNull(longest, "longest is null");
            asks = Set.copyOf(asks);
            requireNonNull(authenticationContext, "authenticationContext is null");
            stages = List.copyOf(stages);
        }

        /** Whether a second factor is asked for, by the rule itself or by an authentication context. */
        public boolean asksForSecondFactor() {
            return asks.contains("MultiFactorAuthentication") || authenticationContext.isPresent();
        }

        /** Whether a reason is asked for. */
        public boolean asksForJustification() {
            return asks.contains("Justification");
        }
    }

    /**
     * A stage of approval.
     *
     * @param approvers users and groups who may approve; none: whoever administers roles
     */
    public record Stage(Set<PrincipalId> approvers) {
        public Stage {
            approvers = Set.copyOf(approvers);
        }
    }

    /**
     * How long an administrator's assignments may last.
     *
     * @param ends whether they must have an end
     * @param longest how long at most, where they must
     * @param asks what making one asks the administrator for
     */
    public record Lasting(boolean ends, Optional<Duration> longest, Set<String> asks) {
        public Lasting {
            requireNonNull(longest, "longest is null");
            asks = Set.copyOf(asks);
        }
    }
}
