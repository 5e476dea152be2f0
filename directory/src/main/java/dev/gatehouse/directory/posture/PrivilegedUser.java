package dev.gatehouse.directory.posture;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.directory.PrincipalId;
import dev.gatehouse.directory.tenant.Dataset;
import dev.gatehouse.directory.tenant.Tenant;
import dev.gatehouse.directory.tenant.User;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * A user with privileged roles, active or eligible, his own or by groups.
 *
 * @param tier the one that the organisation gives him, else the most powerful one among his roles
 * @param roles how he holds each
 */
record PrivilegedUser(User user, Tier tier, List<Holder> roles) {
    PrivilegedUser {
        requireNonNull(user, "user is null");
        requireNonNull(tier, "tier is null");
        roles = List.copyOf(roles);
    }

    /** What an export must have to tell who is privileged, and more that a check needs. */
    static Set<Dataset> needs(Dataset... more) {
        Set<Dataset> needs = EnumSet.of(
                Dataset.USERS, Dataset.GROUPS, Dataset.GROUP_MEMBERS, Dataset.ASSIGNMENTS, Dataset.ELIGIBILITIES);
        needs.addAll(List.of(more));
        return needs;
    }

    /** All but the emergency access accounts, to which other rules apply, in the order of their names. */
    static List<PrivilegedUser> of(Tenant tenant, Baseline baseline) {
        return of(Holder.privileged(tenant, baseline), tenant, baseline);
    }

    /** The users among these holders, with just these roles; no emergency access accounts either. */
    static List<PrivilegedUser> of(List<Holder> holders, Tenant tenant, Baseline baseline) {
        Map<PrincipalId, List<Holder>> roles = new HashMap<>();
        for (Holder holder : holders) {
            roles.computeIfAbsent(holder.principal(), any -> new ArrayList<>()).add(holder);
        }
        return tenant.users().stream()
                .filter(user -> roles.containsKey(user.id()) && !baseline.isEmergency(user))
                .map(user -> of(user, roles.getOrDefault(user.id(), List.of()), baseline))
                .toList();
    }

    private static PrivilegedUser of(User user, List<Holder> roles, Baseline baseline) {
        Tier tier = baseline.tiers()
                .of(Optional.of(user.id().value()), List.of(user.name()))
                .orElseGet(() -> Roles.tier(roles, baseline));
        return new PrivilegedUser(user, tier, roles);
    }

    /** What a check finds that asks the same of each. */
    static Result examine(List<PrivilegedUser> users, Function<PrivilegedUser, Optional<Finding>> judge) {
        return new Result(
                users.size(),
                users.stream().flatMap(user -> judge.apply(user).stream()).toList());
    }

    /** That something about him is not as it should be. */
    Finding finding(About about, String setting, String is, String should, List<String> remedy) {
        return new Finding(about, Subject.of(user), setting, is, should, about.severity(), tier, false, remedy);
    }

    /** Takes all his privileged roles from him. */
    List<String> removal() {
        return roles.stream().map(Requests::remove).distinct().toList();
    }
}
