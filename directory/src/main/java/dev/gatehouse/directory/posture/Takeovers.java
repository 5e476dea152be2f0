package dev.gatehouse.directory.posture;

import dev.gatehouse.directory.PrincipalId;
import dev.gatehouse.directory.RoleCatalogue;
import dev.gatehouse.directory.RoleDefinitionId;
import dev.gatehouse.directory.RoleSystem;
import dev.gatehouse.directory.tenant.Application;
import dev.gatehouse.directory.tenant.Assignment;
import dev.gatehouse.directory.tenant.Group;
import dev.gatehouse.directory.tenant.ServicePrincipal;
import dev.gatehouse.directory.tenant.Tenant;
import dev.gatehouse.directory.tenant.User;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Who can become whom in one step: by a role, as a member or an owner, by an application permission, by setting another's
 * password.
 *
 * <p>Who may reset whose password, and who may add credentials to applications: "Privileged roles and permissions" and
 * "Who can reset passwords", https://learn.microsoft.com/entra/identity/role-based-access-control/privileged-roles-permissions
 */
final class Takeovers {
    private static final String HAS = "has the role";
    private static final String MAY_ACTIVATE = "may activate the role";

    /** What lets somebody have a role that he was given. */
    static final Set<String> ASSIGNED = Set.of(HAS, MAY_ACTIVATE);

    /** Whoever has one can give or take over any role. */
    private static final Set<RoleDefinitionId> OVER_ALL =
            roles("Privileged Role Administrator", "Privileged Authentication Administrator"); // Partner Tier2 Support

    /** Whoever has one can act as any application of the tenant. */
    private static final Set<RoleDefinitionId> OVER_APPLICATIONS =
            roles("Application Administrator"); // Cloud Application Administrator

    /** Whoever has one can set passwords of users without roles who are in no role-assignable group. */
    private static final Set<RoleDefinitionId> OVER_USERS = roles(
            "Authentication Administrator", "Helpdesk Administrator", "Password Administrator"); // User Administrator

    private final Tenant tenant;
    private final Baseline baseline;
    private final Subject goal;
    private final List<Ways.Step> steps = new ArrayList<>();

    private Takeovers(Tenant tenant, Baseline baseline, Subject goal) {
        this.tenant = tenant;
        this.baseline = baseline;
        this.goal = goal;
    }

    /** All steps that can be part of a way to a goal, a role. */
    static List<Ways.Step> of(Tenant tenant, Baseline baseline, Subject goal) {
        Takeovers takeovers = new Takeovers(tenant, baseline, goal);
        takeovers.byAssignments();
        takeovers.byGroups();
        takeovers.byApplications();
        takeovers.byRoles();
        return takeovers.steps;
    }

    private void byAssignments() {
        for (Assignment assignment : tenant.assignments(RoleSystem.ENTRA)) {
            if (assignment.held().scope().toString().equals("/")) {
                add(
                        Subject.of(tenant, assignment.held().principal()),
                        assignment.isEligible() ? MAY_ACTIVATE : HAS,
                        role(assignment.held().role()));
            }
        }
    }

    private void byGroups() {
        for (Group group : tenant.groups()) {
            group.members().forEach(member -> add(Subject.of(tenant, member), "is in the group", Subject.of(group)));
            group.owners().forEach(owner -> add(Subject.of(tenant, owner), "owns the group", Subject.of(group)));
        }
    }

    private void byApplications() {
        for (ServicePrincipal principal : tenant.servicePrincipals()) {
            Set<PrincipalId> owners = new LinkedHashSet<>(principal.owners());
            principal
                    .application()
                    .flatMap(tenant::application)
                    .map(Application::owners)
                    .ifPresent(owners::addAll);
            owners.forEach(owner -> add(Subject.of(tenant, owner), "owns the application", Subject.of(principal)));
            Set<String> powers = new TreeSet<>(principal.permissions());
            powers.removeIf(permission -> PowerfulPermissions.power(permission).isEmpty());
            if (!powers.isEmpty()) {
                add(Subject.of(principal), "has the permission " + String.join(", ", powers) + " and can become", goal);
            }
        }
    }

    private void byRoles() {
        OVER_ALL.forEach(role -> add(role(role), "can give itself, or take over whoever has,", goal));
        for (ServicePrincipal principal : tenant.servicePrincipals()) {
            OVER_APPLICATIONS.forEach(role -> add(role(role), "can add a credential to", Subject.of(principal)));
        }
        Set<PrincipalId> guarded = guarded();
        for (User user : tenant.users()) {
            if (!guarded.contains(user.id())) {
                OVER_USERS.forEach(role -> add(role(role), "can set the password of", Subject.of(user)));
            }
        }
    }

    /** Those whose passwords lesser administrators cannot set. */
    private Set<PrincipalId> guarded() {
        Set<PrincipalId> guarded = new HashSet<>();
        Holder.privileged(tenant, baseline).forEach(holder -> guarded.add(holder.principal()));
        for (Group group : tenant.groups()) {
            if (group.roleAssignable()) {
                guarded.addAll(group.owners());
                guarded.addAll(tenant.members(group));
            }
        }
        return guarded;
    }

    private void add(Subject from, String by, Subject to) {
        steps.add(new Ways.Step(from, by, to));
    }

    private Subject role(RoleDefinitionId id) {
        return id.equals(WellKnown.GLOBAL_ADMINISTRATOR)
                ? goal
                : new Subject("role", id.toString(), Roles.name(id, tenant, baseline));
    }

    private static Set<RoleDefinitionId> roles(String... names) {
        return Set.of(names).stream()
                .map(name -> RoleCatalogue.builtIn()
                        .role(name, RoleSystem.ENTRA)
                        .orElseThrow()
                        .id())
                .collect(Collectors.toUnmodifiableSet());
    }
}
