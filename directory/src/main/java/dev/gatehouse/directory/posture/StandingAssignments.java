package dev.gatehouse.directory.posture;

import dev.gatehouse.directory.AssignmentKind;
import dev.gatehouse.directory.PrincipalId;
import dev.gatehouse.directory.RoleDefinitionId;
import dev.gatehouse.directory.RoleSystem;
import dev.gatehouse.directory.tenant.Assignment;
import dev.gatehouse.directory.tenant.Dataset;
import dev.gatehouse.directory.tenant.Group;
import dev.gatehouse.directory.tenant.Principal;
import dev.gatehouse.directory.tenant.ServicePrincipal;
import dev.gatehouse.directory.tenant.Tenant;
import dev.gatehouse.directory.tenant.User;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Privileged roles of the directory that somebody has all the time, without an end and without activating them. */
final class StandingAssignments implements Check {
    private static final About ABOUT = new About(
            "standing-assignments",
            "Privileged role that is held all the time",
            Area.ASSIGNMENTS,
            Severity.HIGH,
            List.of("posture-admin-validation"),
            "Whoever takes over the account has the role at once, at any hour, with no second factor, reason or approval in"
                    + " between.",
            Set.of(Dataset.USERS, Dataset.GROUPS, Dataset.GROUP_MEMBERS, Dataset.ASSIGNMENTS));
    private static final Set<RoleDefinitionId> GRAVEST =
            Set.of(WellKnown.GLOBAL_ADMINISTRATOR, WellKnown.PRIVILEGED_ROLE_ADMINISTRATOR);

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public Result examine(Tenant tenant, Baseline baseline) {
        Collection<Assignment> active = active(tenant, baseline);
        return new Result(
                active.size(),
                active.stream()
                        .filter(Assignment::isStanding)
                        .map(one -> finding(one, tenant, baseline))
                        .toList());
    }

    /** The assignments without activation; of several of one role at one scope the standing one. */
    private static Collection<Assignment> active(Tenant tenant, Baseline baseline) {
        Map<List<Object>, Assignment> active = new LinkedHashMap<>();
        for (Assignment one : tenant.assignments(RoleSystem.ENTRA)) {
            if (one.held().kind() == AssignmentKind.ACTIVE
                    && one.origin() == Assignment.Origin.ASSIGNED
                    && baseline.roles().isPrivileged(one.held().role())
                    && !isForEmergency(one.held().principal(), tenant, baseline)) {
                active.merge(
                        List.of(
                                one.held().principal(),
                                one.held().role(),
                                one.held().scope()),
                        one,
                        (first, second) -> second.isStanding() ? second : first);
            }
        }
        return active.values();
    }

    /** Whether it is an emergency access account, or a group of such. */
    private static boolean isForEmergency(PrincipalId id, Tenant tenant, Baseline baseline) {
        Principal principal = tenant.principal(id).orElse(null);
        if (principal instanceof User user) {
            return baseline.isEmergency(user);
        }
        if (principal instanceof Group group) {
            Set<PrincipalId> members = tenant.members(group);
            return !members.isEmpty() && members.stream().allMatch(member -> isForEmergency(member, tenant, baseline));
        }
        return baseline.isEmergency(id);
    }

    private static Finding finding(Assignment one, Tenant tenant, Baseline baseline) {
        PrincipalId principal = one.held().principal();
        boolean service = tenant.principal(principal).orElse(null) instanceof ServicePrincipal;
        return new Finding(
                ABOUT,
                Subject.of(tenant, principal),
                Roles.words(one, tenant, baseline),
                "active without an end and without activation",
                service
                        ? "no directory role: only the application permissions that it needs"
                        : "eligible, and activated when there is need of it",
                severity(one, service),
                Roles.tier(one, baseline),
                false,
                service ? List.of(Requests.remove(one)) : List.of(Requests.makeEligible(one), Requests.remove(one)));
    }

    /** A service principal cannot activate a role. */
    private static Severity severity(Assignment one, boolean service) {
        if (service) {
            return Severity.MEDIUM;
        }
        return GRAVEST.contains(one.held().role()) ? Severity.CRITICAL : ABOUT.severity();
    }
}
