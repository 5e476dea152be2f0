package dev.gatehouse.directory.tenant;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Gathers what an export has, and makes a {@link Tenant} of it. Of two values with the same id the later one counts. */
public final class TenantBuilder {
    private final Instant at;
    private final Set<Dataset> has = EnumSet.noneOf(Dataset.class);
    private final List<Principal> principals = new ArrayList<>();
    private final List<Application> applications = new ArrayList<>();
    private final List<Device> devices = new ArrayList<>();
    private final List<RoleDefinition> roles = new ArrayList<>();
    private final List<Assignment> assignments = new ArrayList<>();
    private final List<Assignment> planned = new ArrayList<>();
    private final List<RolePolicy> policies = new ArrayList<>();
    private final List<AccessPolicy> accessPolicies = new ArrayList<>();
    private final List<Registration> registrations = new ArrayList<>();
    private AzureTree azure = AzureTree.EMPTY;

    /** A tenant as it was at a moment. */
    public TenantBuilder(Instant at) {
        this.at = requireNonNull(at, "at is null");
    }

    /** Notes that the export has these collections, even where they are empty. */
    public TenantBuilder has(Dataset... datasets) {
        has.addAll(List.of(datasets));
        return this;
    }

    public TenantBuilder principal(Principal principal) {
        principals.add(principal);
        return this;
    }

    public TenantBuilder application(Application application) {
        applications.add(application);
        return this;
    }

    public TenantBuilder device(Device device) {
        devices.add(device);
        return this;
    }

    public TenantBuilder role(RoleDefinition role) {
        roles.add(role);
        return this;
    }

    public TenantBuilder assignment(Assignment assignment) {
        assignments.add(assignment);
        return this;
    }

    /** One that begins later. */
    public TenantBuilder planned(Assignment assignment) {
        planned.add(assignment);
        return this;
    }

    public TenantBuilder policy(RolePolicy policy) {
        policies.add(policy);
        return this;
    }

    public TenantBuilder accessPolicy(AccessPolicy policy) {
        accessPolicies.add(policy);
        return this;
    }

    public TenantBuilder registration(Registration registration) {
        registrations.add(registration);
        return this;
    }

    public TenantBuilder azure(AzureTree tree) {
        azure = requireNonNull(tree, "tree is null");
        return this;
    }

    /** The tenant. */
    public Tenant build() {
        return new Tenant(this);
    }

    Instant at() {
        return at;
    }

    Set<Dataset> has() {
        return has;
    }

    Collection<Principal> principals() {
        return principals;
    }

    Collection<Application> applications() {
        return applications;
    }

    Collection<Device> devices() {
        return devices;
    }

    Collection<RoleDefinition> roles() {
        return roles;
    }

    Collection<Assignment> assignments() {
        return assignments;
    }

    Collection<Assignment> planned() {
        return planned;
    }

    Collection<RolePolicy> policies() {
        return policies;
    }

    Collection<AccessPolicy> accessPolicies() {
        return accessPolicies;
    }

    Collection<Registration> registrations() {
        return registrations;
    }

    AzureTree azure() {
        return azure;
    }
}
