package dev.gatehouse.directory.posture;

import dev.gatehouse.directory.RoleSystem;
import dev.gatehouse.directory.Scope;
import dev.gatehouse.directory.tenant.RolePolicy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Settings of a role for a test: what the guide wants, but for what a test says. */
final class MadeSettings {
    static final String SUBSCRIPTION = "/subscriptions/00000000-0000-0000-0000-000000000001";
    static final String MANAGEMENT_GROUP = "/providers/Microsoft.Management/managementGroups/all";

    private final String role;
    private final RoleSystem system;
    private final Scope scope;
    private Optional<Duration> longest = Optional.of(Duration.ofHours(8));
    private Set<String> asks = Set.of("MultiFactorAuthentication", "Justification");
    private Optional<String> context = Optional.empty();
    private boolean approved = true;
    private final List<RolePolicy.Stage> stages = new ArrayList<>();
    private RolePolicy.Lasting assignment =
            new RolePolicy.Lasting(true, Optional.of(Duration.ofDays(180)), Set.of("Justification"));

    private MadeSettings(String role, RoleSystem system, Scope scope) {
        this.role = role;
        this.system = system;
        this.scope = scope;
    }

    static MadeSettings of(String role) {
        return new MadeSettings(role, RoleSystem.ENTRA, Scope.directory("/").orElseThrow());
    }

    static MadeSettings azure(String role, String scope) {
        return new MadeSettings(role, RoleSystem.AZURE, Scope.azure(scope).orElseThrow());
    }

    MadeSettings hours(int hours) {
        longest = Optional.of(Duration.ofHours(hours));
        return this;
    }

    MadeSettings withoutLimit() {
        longest = Optional.empty();
        return this;
    }

    MadeSettings asks(String... questions) {
        asks = Set.of(questions);
        return this;
    }

    MadeSettings context(String name) {
        context = Optional.of(name);
        return this;
    }

    MadeSettings withoutApproval() {
        approved = false;
        return this;
    }

    /** One more level of approval. */
    MadeSettings approvedBy(String... names) {
        stages.add(new RolePolicy.Stage(Stream.of(names).map(Made::id).collect(Collectors.toSet())));
        return this;
    }

    MadeSettings endless() {
        assignment = new RolePolicy.Lasting(false, Optional.empty(), assignment.asks());
        return this;
    }

    MadeSettings assignmentDays(int days) {
        assignment = new RolePolicy.Lasting(true, Optional.of(Duration.ofDays(days)), assignment.asks());
        return this;
    }

    RolePolicy policy() {
        return new RolePolicy(
                system == RoleSystem.ENTRA ? "DirectoryRole_tenant_" + role.replace(" ", "") : "policy",
                Made.role(role, system),
                scope,
                system,
                new RolePolicy.Activation(longest, asks, context, approved, stages),
                new RolePolicy.Lasting(false, Optional.empty(), Set.of()),
                assignment);
    }
}
