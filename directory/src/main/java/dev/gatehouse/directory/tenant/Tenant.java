package dev.gatehouse.directory.tenant;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.directory.AzureScope;
import dev.gatehouse.directory.ObjectId;
import dev.gatehouse.directory.PrincipalId;
import dev.gatehouse.directory.RoleDefinitionId;
import dev.gatehouse.directory.RoleSystem;
import dev.gatehouse.directory.Scope;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The state of a tenant at one moment. Immutable; {@link TenantBuilder} makes it. */
public final class Tenant {
    private final Instant at;
    private final Set<Dataset> has;
    private final Map<PrincipalId, Principal> principals;
    private final List<User> users;
    private final List<Group> groups;
    private final List<ServicePrincipal> servicePrincipals;
    private final Map<ObjectId, Application> applications;
    private final List<Device> devices;
    private final Map<RoleDefinitionId, RoleDefinition> roles;
    private final List<Assignment> assignments;
    private final List<Assignment> planned;
    private final List<RolePolicy> policies;
    private final List<AccessPolicy> accessPolicies;
    private final Map<PrincipalId, Registration> registrations;
    private final AzureTree azure;

    Tenant(TenantBuilder made) {
        this.at = made.at();
        this.has = Set.copyOf(made.has());
        this.principals = byKey(made.principals(), Principal::id);
        this.users = sorted(principals.values(), User.class);
        this.groups = sorted(principals.values(), Group.class);
        this.servicePrincipals = sorted(principals.values(), ServicePrincipal.class);
        this.applications = byKey(made.applications(), Application::application);
        this.devices = List.copyOf(made.devices());
        this.roles = byKey(made.roles(), RoleDefinition::id);
        this.assignments = List.copyOf(made.assignments());
        this.planned = List.copyOf(made.planned());
        this.policies = List.copyOf(made.policies());
        this.accessPolicies = List.copyOf(made.accessPolicies());
        this.registrations = byKey(made.registrations(), Registration::user);
        this.azure = requireNonNull(made.azure(), "azure is null");
    }

    private static <K, V> Map<K, V> byKey(Collection<V> values, Function<V, K> key) {
        return values.stream().collect(Collectors.toUnmodifiableMap(key, value -> value, (first, second) -> second));
    }

    /** When the export was made. */
    public Instant at() {
        return at;
    }

    /** Whether the export has this collection, if only an empty one. */
    public boolean has(Dataset dataset) {
        return has.contains(dataset);
    }

    /** The principal with this id, where the export has it. */
    public Optional<Principal> principal(PrincipalId id) {
        return Optional.ofNullable(principals.get(id));
    }

    /** The user with this id, where the export has him. */
    public Optional<User> user(PrincipalId id) {
        return principal(id).filter(User.class::isInstance).map(User.class::cast);
    }

    /** All users, in the order of their names. */
    public List<User> users() {
        return users;
    }

    /** All groups, in the order of their names. */
    public List<Group> groups() {
        return groups;
    }

    /** All service principals, in the order of their names. */
    public List<ServicePrincipal> servicePrincipals() {
        return servicePrincipals;
    }

    private static <P extends Principal> List<P> sorted(Collection<Principal> principals, Class<P> kind) {
        return principals.stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .sorted(Comparator.comparing(Principal::name)
                        .thenComparing(one -> one.id().value()))
                .toList();
    }

    /** The application with this {@code appId}, where it is registered here. */
    public Optional<Application> application(ObjectId application) {
        return Optional.ofNullable(applications.get(application));
    }

    public Collection<Application> applications() {
        return applications.values();
    }

    public List<Device> devices() {
        return devices;
    }

    /** The role with this id as the tenant defines it. */
    public Optional<RoleDefinition> role(RoleDefinitionId id) {
        return Optional.ofNullable(roles.get(id));
    }

    public Collection<RoleDefinition> roles() {
        return roles.values();
    }

    /** All assignments that hold at the time of the export, of the directory and of Azure. */
    public List<Assignment> assignments() {
        return assignments;
    }

    /** Those of one system. */
    public List<Assignment> assignments(RoleSystem system) {
        return assignments.stream().filter(one -> one.system() == system).toList();
    }

    /** Assignments that begin after the time of the export. */
    public List<Assignment> planned() {
        return planned;
    }

    /** All role settings. */
    public List<RolePolicy> policies() {
        return policies;
    }

    /** The role settings of a role at exactly this scope. */
    public Optional<RolePolicy> policy(RoleDefinitionId role, Scope scope) {
        return policies.stream()
                .filter(policy -> policy.role().equals(role) && policy.scope().equals(scope))
                .findFirst();
    }

    public List<AccessPolicy> accessPolicies() {
        return accessPolicies;
    }

    /** What a user has registered, where the export says so. */
    public Optional<Registration> registration(PrincipalId user) {
        return Optional.ofNullable(registrations.get(user));
    }

    /** What lies in what in Azure. */
    public AzureTree azure() {
        return azure;
    }

    /** Whether a role at the one scope reaches the other, through management groups too. */
    public boolean reaches(Scope above, Scope below) {
        if (above instanceof AzureScope from && below instanceof AzureScope to) {
            return azure.contains(from, to);
        }
        return above.contains(below);
    }

    /** What a principal is called; its id where the export does not have it. */
    public String name(PrincipalId id) {
        return principal(id).map(Principal::name).orElseGet(id::toString);
    }

    /** All users who are members of a group, directly or through groups in it, however they are nested. */
    public Set<PrincipalId> members(Group group) {
        return Memberships.of(this, group);
    }
}
