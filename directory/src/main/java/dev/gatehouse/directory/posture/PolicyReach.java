package dev.gatehouse.directory.posture;

import dev.gatehouse.directory.PrincipalId;
import dev.gatehouse.directory.RoleDefinitionId;
import dev.gatehouse.directory.RoleSystem;
import dev.gatehouse.directory.tenant.AccessPolicy;
import dev.gatehouse.directory.tenant.Group;
import dev.gatehouse.directory.tenant.Tenant;
import dev.gatehouse.directory.tenant.User;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Whom Conditional Access policies reach in a tenant, by groups in groups and by roles. A role counts where it is held over
 * the whole directory, as Conditional Access has it; an eligible one too, since the policy holds for whoever activates it.
 */
final class PolicyReach {
    private final Tenant tenant;
    private final Map<PrincipalId, Set<RoleDefinitionId>> roles = new HashMap<>();
    private final Map<PrincipalId, Set<PrincipalId>> members = new HashMap<>();

    PolicyReach(Tenant tenant) {
        this.tenant = tenant;
        for (Holder holder : Holder.of(tenant, RoleSystem.ENTRA)) {
            if (Roles.isOverAll(holder.assignment())) {
                roles.computeIfAbsent(holder.principal(), any -> new HashSet<>())
                        .add(holder.assignment().held().role());
            }
        }
    }

    /** The policies that are enforced. */
    List<AccessPolicy> enabled() {
        return tenant.accessPolicies().stream()
                .filter(policy -> policy.state() == AccessPolicy.State.ENABLED)
                .toList();
    }

    /** Whether a policy is about a user, were he not exempt. */
    boolean includes(AccessPolicy policy, User user) {
        return !ways(policy.included(), user).isEmpty();
    }

    /** How a user is exempt from a policy; not at all where there is none. */
    List<Way> exemptions(AccessPolicy policy, User user) {
        return ways(policy.excluded(), user);
    }

    private List<Way> ways(AccessPolicy.Subjects named, User user) {
        List<Way> ways = new ArrayList<>();
        if (named.everybody()) {
            ways.add(new Way.Everybody());
        }
        if (named.guests() && user.guest()) {
            ways.add(new Way.AsGuest());
        }
        if (named.users().contains(user.id())) {
            ways.add(new Way.Himself());
        }
        named.groups().stream()
                .flatMap(id -> tenant.principal(id).stream())
                .filter(Group.class::isInstance)
                .map(Group.class::cast)
                .filter(group -> isIn(user, group))
                .sorted(Comparator.comparing(Group::name))
                .forEach(group -> ways.add(new Way.ByGroup(group)));
        roles.getOrDefault(user.id(), Set.of()).stream()
                .filter(named.roles()::contains)
                .sorted(Comparator.comparing(RoleDefinitionId::value))
                .forEach(role -> ways.add(new Way.ByRole(role)));
        return ways;
    }

    private boolean isIn(User user, Group group) {
        return members.computeIfAbsent(group.id(), any -> tenant.members(group)).contains(user.id());
    }

    /** How a policy names a user. */
    sealed interface Way {
        /** As one of all users. */
        record Everybody() implements Way {}

        /** As one of the guests. */
        record AsGuest() implements Way {}

        /** By his own id. */
        record Himself() implements Way {}

        /** By a group in which he is, perhaps by groups in it. */
        record ByGroup(Group group) implements Way {}

        /** By a role that he holds. */
        record ByRole(RoleDefinitionId role) implements Way {}
    }
}
