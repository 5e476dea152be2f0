package dev.gatehouse.connect.export;

import dev.gatehouse.directory.ObjectId;
import dev.gatehouse.directory.PrincipalId;
import dev.gatehouse.directory.RoleDefinitionId;
import dev.gatehouse.directory.RoleSystem;
import dev.gatehouse.directory.tenant.AccessPolicy;
import dev.gatehouse.directory.tenant.AccessPolicy.Subjects;
import dev.gatehouse.directory.tenant.Application;
import dev.gatehouse.directory.tenant.AzureTree;
import dev.gatehouse.directory.tenant.Dataset;
import dev.gatehouse.directory.tenant.Device;
import dev.gatehouse.directory.tenant.Group;
import dev.gatehouse.directory.tenant.RolePolicy;
import dev.gatehouse.directory.tenant.ServicePrincipal;
import dev.gatehouse.directory.tenant.Tenant;
import dev.gatehouse.directory.tenant.TenantBuilder;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Puts together what the files of an export tell in different places. */
final class Assembly {
    private final Gathered gathered;
    private final TenantBuilder builder;
    private final Instant at;

    private Assembly(Gathered gathered, Instant at) {
        this.gathered = gathered;
        this.builder = new TenantBuilder(at);
        this.at = at;
    }

    static Tenant of(Gathered gathered, Instant at) {
        return new Assembly(gathered, at).tenant();
    }

    private Tenant tenant() {
        gathered.users.values().forEach(builder::principal);
        gathered.groups.values().forEach(group -> builder.principal(whole(group)));
        servicePrincipals();
        gathered.applications.values().forEach(application -> builder.application(whole(application)));
        gathered.devices.values().forEach(device -> builder.device(whole(device)));
        gathered.roles.forEach(builder::role);
        Holdings holdings = Holdings.of(gathered, at);
        holdings.now().forEach(builder::assignment);
        holdings.later().forEach(builder::planned);
        policies();
        gathered.accessPolicies.values().forEach(policy -> builder.accessPolicy(whole(policy)));
        gathered.registrations.values().forEach(builder::registration);
        builder.azure(new AzureTree(gathered.parents));
        builder.has(gathered.has.toArray(Dataset[]::new));
        return builder.build();
    }

    private Group whole(Group group) {
        ObjectId id = group.id().value();
        return new Group(
                group.id(),
                group.name(),
                group.roleAssignable(),
                group.synchronised(),
                group.dynamic(),
                related(ExportCollection.GROUP_MEMBERS, id),
                related(ExportCollection.GROUP_OWNERS, id));
    }

    private Application whole(Application one) {
        return new Application(
                one.id(), one.application(), one.name(), related(ExportCollection.APPLICATION_OWNERS, one.id()));
    }

    private Device whole(Device one) {
        return new Device(
                one.id(),
                one.name(),
                one.managed(),
                one.compliant(),
                related(ExportCollection.DEVICE_OWNERS, one.id()));
    }

    private AccessPolicy whole(AccessPolicy policy) {
        return new AccessPolicy(
                policy.id(),
                policy.name(),
                policy.state(),
                whole(policy.included()),
                whole(policy.excluded()),
                policy.controls());
    }

    private Subjects whole(Subjects one) {
        Set<RoleDefinitionId> roles =
                one.roles().stream().map(role -> template(role.value())).collect(Collectors.toSet());
        return new Subjects(one.everybody(), one.guests(), one.users(), one.groups(), roles);
    }

    private void servicePrincipals() {
        Map<PrincipalId, Set<String>> permissions = permissions();
        for (ServicePrincipal one : gathered.servicePrincipals.values()) {
            builder.principal(new ServicePrincipal(
                    one.id(),
                    one.name(),
                    one.application(),
                    one.enabled(),
                    related(ExportCollection.SERVICE_PRINCIPAL_OWNERS, one.id().value()),
                    permissions.getOrDefault(one.id(), Set.of())));
        }
    }

    private Map<PrincipalId, Set<String>> permissions() {
        Map<PrincipalId, Set<String>> permissions = new HashMap<>();
        for (Gathered.Grant grant : gathered.grants) {
            Optional<String> value = Optional.ofNullable(gathered.appRoles.get(grant.role()));
            value.ifPresent(name -> permissions
                    .computeIfAbsent(grant.principal(), key -> new LinkedHashSet<>())
                    .add(name));
            if (value.isEmpty() && gathered.servicePrincipals.containsKey(grant.principal())) {
                grant.told()
                        .wrong(
                                "grants a permission that no service principal of the export offers, and was left out",
                                "export all service principals with their appRoles");
            }
        }
        return permissions;
    }

    private void policies() {
        Map<String, RolePolicy> policies = new LinkedHashMap<>();
        for (PolicyUse use : gathered.policyUses) {
            Optional<PolicyRules> rules =
                    use.rules().or(() -> Optional.ofNullable(gathered.rules.get(PolicyItems.key(use.policy()))));
            if (rules.isEmpty()) {
                use.told()
                        .wrong(
                                "names a policy without rules, and was left out",
                                "ask for it with $expand=policy($expand=rules), or for roleManagementPolicies as well");
            }
            RoleDefinitionId role =
                    use.system() == RoleSystem.ENTRA ? template(use.role()) : new RoleDefinitionId(use.role());
            rules.map(found -> new RolePolicy(
                            use.policy(),
                            role,
                            use.scope(),
                            use.system(),
                            found.activation(),
                            found.eligibility(),
                            found.assignment(),
                            found.details()))
                    .ifPresent(policy -> {
                        RolePolicy before = policies.put(use.system() + " " + role + " " + use.scope(), policy);
                        gathered.told.again(
                                new Subject.OfPolicy(role, use.scope()),
                                use.told().place(),
                                before == null || before.equals(policy));
                    });
        }
        policies.values().forEach(builder::policy);
    }

    private RoleDefinitionId template(ObjectId role) {
        return new RoleDefinitionId(gathered.templates.getOrDefault(role, role));
    }

    private Set<PrincipalId> related(ExportCollection relation, ObjectId of) {
        return gathered.findRelated(relation, of).orElse(Set.of());
    }
}
