package dev.gatehouse.directory.posture;

import dev.gatehouse.directory.AssignmentKind;
import dev.gatehouse.directory.Interval;
import dev.gatehouse.directory.PrincipalId;
import dev.gatehouse.directory.PrincipalRef;
import dev.gatehouse.directory.RoleAssignment;
import dev.gatehouse.directory.RoleCatalogue;
import dev.gatehouse.directory.RoleDefinitionId;
import dev.gatehouse.directory.RoleSystem;
import dev.gatehouse.directory.Scope;
import dev.gatehouse.directory.tenant.AccessPolicy;
import dev.gatehouse.directory.tenant.Assignment;
import dev.gatehouse.directory.tenant.Dataset;
import dev.gatehouse.directory.tenant.Device;
import dev.gatehouse.directory.tenant.Group;
import dev.gatehouse.directory.tenant.Registration;
import dev.gatehouse.directory.tenant.ServicePrincipal;
import dev.gatehouse.directory.tenant.Tenant;
import dev.gatehouse.directory.tenant.TenantBuilder;
import dev.gatehouse.directory.tenant.User;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A small tenant for a test, and baselines. Everybody is known by a short name, of which ids are made. */
final class Made {
    static final Instant NOW = Instant.parse("2026-06-01T12:00:00Z");
    static final String DOMAIN = "@test.example";

    private final TenantBuilder builder = new TenantBuilder(NOW).has(Dataset.values());
    private final Set<PrincipalRef> emergency = new HashSet<>();
    private Baseline.Limits limits = Baseline.Limits.DEFAULT;

    /** The id that belongs to a short name. */
    static PrincipalId id(String name) {
        return PrincipalId.of(
                UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString());
    }

    static RoleDefinitionId role(String name, RoleSystem system) {
        return RoleCatalogue.builtIn().role(name, system).orElseThrow().id();
    }

    static RoleDefinitionId role(String name) {
        return role(name, RoleSystem.ENTRA);
    }

    /** An enabled member from the cloud who signed in yesterday. */
    static User someone(String name) {
        return new User(
                id(name),
                name + DOMAIN,
                name,
                true,
                false,
                false,
                Optional.of(NOW.minusSeconds(86_400L * 365)),
                Optional.of(NOW.minusSeconds(86_400)));
    }

    Made user(String name) {
        return user(name, UnaryOperator.identity());
    }

    Made user(String name, UnaryOperator<User> but) {
        builder.principal(but.apply(someone(name)));
        return this;
    }

    /** A role-assignable group from the cloud. */
    Made group(String name, String... members) {
        builder.principal(new Group(
                id(name), name, true, false, Stream.of(members).map(Made::id).collect(Collectors.toSet()), Set.of()));
        return this;
    }

    /** Somebody has a role of the directory for good, without activating it. */
    Made standing(String name, String role) {
        return holds(name, role, AssignmentKind.ACTIVE, Assignment.Origin.ASSIGNED, Interval.ALWAYS);
    }

    /** Somebody may activate a role of the directory. */
    Made eligible(String name, String role) {
        return holds(name, role, AssignmentKind.ELIGIBLE, Assignment.Origin.ASSIGNED, Interval.ALWAYS);
    }

    /** Somebody activated a role of the directory an hour ago. */
    Made activated(String name, String role) {
        return holds(
                name,
                role,
                AssignmentKind.ACTIVE,
                Assignment.Origin.ACTIVATED,
                Interval.between(NOW.minusSeconds(3_600), NOW.plusSeconds(3_600)));
    }

    Made holds(String name, String role, AssignmentKind kind, Assignment.Origin origin, Interval validity) {
        return holds(name, role, "/", kind, origin, validity);
    }

    /** Somebody has a role over an administrative unit for good, or may activate it. */
    Made overUnit(String name, String role, AssignmentKind kind) {
        String unit = "/administrativeUnits/" + id("unit");
        return holds(name, role, unit, kind, Assignment.Origin.ASSIGNED, Interval.ALWAYS);
    }

    private Made holds(
            String name, String role, String scope, AssignmentKind kind, Assignment.Origin origin, Interval validity) {
        builder.assignment(new Assignment(
                new RoleAssignment(id(name), role(role), Scope.directory(scope).orElseThrow(), kind, validity),
                RoleSystem.ENTRA,
                origin));
        return this;
    }

    /** Somebody has a role over an Azure scope for good, or may activate it. */
    Made azure(String name, String role, String scope, AssignmentKind kind) {
        builder.assignment(new Assignment(
                new RoleAssignment(
                        id(name),
                        role(role, RoleSystem.AZURE),
                        Scope.azure(scope).orElseThrow(),
                        kind,
                        Interval.ALWAYS),
                RoleSystem.AZURE,
                Assignment.Origin.ASSIGNED));
        return this;
    }

    /** A user has registered a passkey. */
    Made registered(String name) {
        builder.registration(new Registration(id(name), true, true, Set.of("fido2")));
        return this;
    }

    Made device(String owner, boolean managed, boolean compliant) {
        String name = owner + "-pc";
        builder.device(new Device(id(name).value(), name, managed, compliant, Set.of(id(owner))));
        return this;
    }

    Made policy(AccessPolicy policy) {
        builder.accessPolicy(policy);
        return this;
    }

    /** A service principal, owned by nobody. */
    Made service(String name, String... permissions) {
        builder.principal(new ServicePrincipal(id(name), name, Optional.empty(), true, Set.of(), Set.of(permissions)));
        return this;
    }

    Made emergency(String name) {
        emergency.add(id(name));
        return this;
    }

    Made limits(Baseline.Limits other) {
        limits = other;
        return this;
    }

    /** For what the other methods do not make. */
    TenantBuilder builder() {
        return builder;
    }

    Tenant tenant() {
        return builder.build();
    }

    /** Names of privileged accounts begin with {@code adm_}. */
    Baseline baseline() {
        return new Baseline(
                RoleCatalogue.builtIn(),
                Tiers.builtIn(),
                emergency,
                name -> name.startsWith("adm_"),
                "begins with adm_",
                limits);
    }

    /** What a check finds in the tenant. */
    Result examinedBy(Check check) {
        return check.examine(tenant(), baseline());
    }

    /** The first thing that a check finds. */
    Finding firstFoundBy(Check check) {
        return examinedBy(check).findings().getFirst();
    }

    /** The names of those it finds something about, with the setting. */
    List<String> foundBy(Check check) {
        return examinedBy(check).findings().stream()
                .map(finding -> finding.subject().name() + " " + finding.setting())
                .toList();
    }

    /** Settings of a role. */
    Made settings(MadeSettings settings) {
        builder.policy(settings.policy());
        return this;
    }
}
