package dev.gatehouse.directory.usage;

import dev.gatehouse.directory.AssignmentKind;
import dev.gatehouse.directory.DirectoryScope;
import dev.gatehouse.directory.Interval;
import dev.gatehouse.directory.PrincipalId;
import dev.gatehouse.directory.RoleAssignment;
import dev.gatehouse.directory.RoleCatalogue;
import dev.gatehouse.directory.RoleDefinitionId;
import dev.gatehouse.directory.RoleSystem;
import dev.gatehouse.directory.posture.Tiers;
import dev.gatehouse.directory.tenant.Assignment;
import dev.gatehouse.directory.tenant.Dataset;
import dev.gatehouse.directory.tenant.RoleDefinition;
import dev.gatehouse.directory.tenant.RolePolicy;
import dev.gatehouse.directory.tenant.TenantBuilder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A small tenant with a few of Microsoft's roles, shortened, and what people did in it. */
final class Acme {
    static final Instant DAY = Instant.parse("2026-06-01T08:00:00Z");
    static final String GLOBAL = "Global Administrator";
    static final String HELPDESK = "Helpdesk Administrator";

    private final TenantBuilder tenant = new TenantBuilder(DAY);
    private final List<Elevation> elevations = new ArrayList<>();
    private final List<Deed> deeds = new ArrayList<>();

    /** One without role definitions. */
    static Acme bare() {
        return new Acme();
    }

    /** One with some of Microsoft's roles. */
    static Acme withRoles() {
        Acme acme = new Acme();
        acme.tenant.has(Dataset.ROLE_DEFINITIONS, Dataset.ASSIGNMENTS, Dataset.POLICIES);
        return acme.role(
                        GLOBAL,
                        "users/allProperties/allTasks",
                        "users/authenticationMethods/create",
                        "groups/allProperties/allTasks",
                        "groupsAssignableToRoles/allProperties/update",
                        "applications/allProperties/allTasks",
                        "roleAssignments/allProperties/allTasks",
                        "conditionalAccessPolicies/allProperties/allTasks")
                .role(HELPDESK, "users/password/update", "users/invalidateAllRefreshTokens", "users/standard/read")
                .role("Password Administrator", "users/password/update", "users/standard/read")
                .role(
                        "User Administrator",
                        "users/create",
                        "users/delete",
                        "users/basic/update",
                        "users/password/update",
                        "users/invalidateAllRefreshTokens",
                        "groups/create",
                        "groups/basic/update",
                        "groups/members/update")
                .role("Groups Administrator", "groups/create", "groups/basic/update", "groups/members/update")
                .role("Directory Writers", "groups/members/update")
                .role(
                        "Privileged Authentication Administrator",
                        "users/password/update",
                        "users/delete",
                        "users/authenticationMethods/create")
                .role("Conditional Access Administrator", "conditionalAccessPolicies/basic/update");
    }

    static PrincipalId id(String name) {
        return PrincipalId.of(
                UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString());
    }

    static RoleDefinitionId roleId(String name) {
        return RoleCatalogue.builtIn()
                .role(name, RoleSystem.ENTRA)
                .map(role -> role.id())
                .orElseGet(() -> new RoleDefinitionId(id(name).value()));
    }

    /** A role of the directory that allows these actions; built in if everybody knows its name. */
    Acme role(String name, String... actions) {
        Set<String> allowed = Stream.of(actions)
                .map(action -> action.startsWith("microsoft.") ? action : "microsoft.directory/" + action)
                .map(action -> action.toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        boolean builtIn = RoleCatalogue.builtIn().role(name, RoleSystem.ENTRA).isPresent();
        tenant.role(new RoleDefinition(roleId(name), name, RoleSystem.ENTRA, builtIn, allowed, Set.of()));
        return this;
    }

    /** Somebody may activate a role. */
    Acme eligible(String who, String role) {
        RoleAssignment held = new RoleAssignment(
                id(who), roleId(role), DirectoryScope.WHOLE, AssignmentKind.ELIGIBLE, Interval.ALWAYS);
        tenant.assignment(new Assignment(held, RoleSystem.ENTRA, Assignment.Origin.ASSIGNED));
        return this;
    }

    /** The role's settings let an activation last so long. */
    Acme lasts(String role, Duration longest) {
        RolePolicy.Lasting lasting = new RolePolicy.Lasting(false, Optional.empty(), Set.of());
        tenant.policy(new RolePolicy(
                "policy",
                roleId(role),
                DirectoryScope.WHOLE,
                RoleSystem.ENTRA,
                new RolePolicy.Activation(Optional.of(longest), Set.of(), Optional.empty(), false, List.of()),
                lasting,
                lasting));
        return this;
    }

    /** Somebody has a role active for so many hours, from so many hours after the day's beginning. */
    Acme elevated(String who, String role, int after, int hours) {
        Instant from = DAY.plus(Duration.ofHours(after));
        Duration length = Duration.ofHours(hours);
        elevations.add(new Elevation(id(who), roleId(role), from, from.plus(length), Optional.of(length)));
        return this;
    }

    /** Somebody does something, so many minutes after the day's beginning. */
    Acme does(String who, int minutes, String operation, String... targets) {
        return does(who, minutes, new Operation(operation, ""), targets);
    }

    Acme does(String who, int minutes, Operation operation, String... targets) {
        Set<PrincipalId> ids = Stream.of(targets).map(Acme::id).collect(Collectors.toSet());
        deeds.add(new Deed(id(who), DAY.plus(Duration.ofMinutes(minutes)), operation, ids));
        return this;
    }

    Usage usage() {
        return UsageAnalysis.of(tenant.build(), RoleCatalogue.builtIn(), Tiers.builtIn(), elevations, deeds);
    }

    /** What became of one person and role. */
    RoleUsage usage(String who, String role) {
        return usage().roles().stream()
                .filter(usage ->
                        usage.principal().equals(id(who)) && usage.role().equals(roleId(role)))
                .findFirst()
                .orElseThrow();
    }

    /** The names of the roles that are suggested in place of one. */
    static List<String> suggested(RoleUsage usage) {
        return usage.advice() instanceof Advice.Smaller smaller
                ? smaller.roles().stream().map(Advice.Suggested::name).toList()
                : List.of();
    }
}
