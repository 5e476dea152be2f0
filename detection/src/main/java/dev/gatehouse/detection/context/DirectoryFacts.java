package dev.gatehouse.detection.context;

import dev.gatehouse.directory.Interval;
import dev.gatehouse.directory.ObjectId;
import dev.gatehouse.directory.PrincipalId;
import dev.gatehouse.directory.Role;
import dev.gatehouse.directory.RoleCatalogue;
import dev.gatehouse.directory.RoleDefinitionId;
import dev.gatehouse.directory.UserPrincipalName;
import dev.gatehouse.directory.posture.PowerfulPermissions;
import dev.gatehouse.directory.tenant.Application;
import dev.gatehouse.directory.tenant.Assignment;
import dev.gatehouse.directory.tenant.Group;
import dev.gatehouse.directory.tenant.RoleDefinition;
import dev.gatehouse.directory.tenant.ServicePrincipal;
import dev.gatehouse.directory.tenant.Tenant;
import dev.gatehouse.directory.tenant.User;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What an export of the directory tells about who may do what. */
final class DirectoryFacts {
    private final Tenant tenant;
    private final RoleCatalogue roles;
    private final String evidence;
    private final long at;
    private final List<Fact> facts = new ArrayList<>();

    private DirectoryFacts(Tenant tenant, RoleCatalogue roles) {
        this.tenant = tenant;
        this.roles = roles;
        this.evidence = "directory as of " + tenant.at();
        this.at = micros(tenant.at());
    }

    /** The facts: names, assignments of privileged roles, members of groups that may have roles, powerful applications. */
    static List<Fact> of(Tenant tenant, RoleCatalogue roles) {
        DirectoryFacts facts = new DirectoryFacts(tenant, roles);
        tenant.users().forEach(facts::name);
        tenant.assignments().forEach(facts::assignment);
        tenant.groups().stream().filter(Group::roleAssignable).forEach(facts::group);
        tenant.servicePrincipals().forEach(facts::servicePrincipal);
        return facts.facts;
    }

    private void name(User user) {
        UserPrincipalName.parse(user.name())
                .ifPresent(name -> facts.add(new Fact.Alias(user.id().value(), name)));
    }

    private void assignment(Assignment assignment) {
        RoleDefinitionId role = assignment.held().role();
        if (!roles.isPrivileged(role)) {
            return;
        }
        HeldRole held = new HeldRole(
                roleName(role),
                Optional.of(role),
                assignment.held().scope(),
                assignment.held().kind());
        facts.add(new Fact.Assignment(
                assignment.held().principal(),
                Optional.of(held),
                mark(assignment.held().validity())));
    }

    private Mark mark(Interval validity) {
        return validity.start()
                .map(start -> Mark.begin(
                        micros(start),
                        validity.end().map(DirectoryFacts::micros).orElse(Hold.ALWAYS),
                        How.DIRECTORY,
                        evidence))
                .orElseGet(() -> Mark.seen(at, How.DIRECTORY, evidence));
    }

    private String roleName(RoleDefinitionId role) {
        return roles.role(role)
                .map(Role::name)
                .or(() -> tenant.role(role).map(RoleDefinition::name))
                .orElseGet(role::toString);
    }

    /** Owners of a group can make themselves members; an owner of a group without roles gains nothing by this. */
    private void group(Group group) {
        Stream.concat(tenant.members(group).stream(), group.owners().stream())
                .distinct()
                .forEach(member -> membership(member, group.id().value()));
    }

    /** Whoever owns an application can add a credential to it, and act as it. */
    private void servicePrincipal(ServicePrincipal principal) {
        List<String> powers = principal.permissions().stream()
                .filter(permission -> PowerfulPermissions.power(permission).isPresent())
                .sorted()
                .toList();
        if (!powers.isEmpty()) {
            Mark mark = Mark.seen(
                    at, How.DIRECTORY, "application permission " + String.join(", ", powers) + ", " + evidence);
            facts.add(new Fact.Assignment(principal.id(), Optional.empty(), mark));
        }
        Stream.concat(
                        principal.owners().stream(),
                        principal.application().flatMap(tenant::application).stream()
                                .map(Application::owners)
                                .flatMap(Set::stream))
                .distinct()
                .forEach(owner -> membership(owner, principal.id().value()));
    }

    private void membership(PrincipalId member, ObjectId group) {
        facts.add(new Fact.Membership(member, group, Mark.seen(at, How.DIRECTORY, evidence)));
    }

    private static long micros(Instant time) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, time);
    }
}
