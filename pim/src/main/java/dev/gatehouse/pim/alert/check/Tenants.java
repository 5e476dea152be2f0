package dev.gatehouse.pim.alert.check;

import dev.gatehouse.directory.AzureScope;
import dev.gatehouse.directory.DirectoryScope;
import dev.gatehouse.directory.PrincipalId;
import dev.gatehouse.directory.RoleAssignment;
import dev.gatehouse.directory.RoleDefinitionId;
import dev.gatehouse.directory.RoleSystem;
import dev.gatehouse.directory.tenant.Assignment;
import dev.gatehouse.directory.tenant.Dataset;
import dev.gatehouse.directory.tenant.Principal;
import dev.gatehouse.directory.tenant.RolePolicy;
import dev.gatehouse.directory.tenant.ServicePrincipal;
import dev.gatehouse.directory.tenant.Tenant;
import dev.gatehouse.directory.tenant.TenantBuilder;
import dev.gatehouse.directory.tenant.User;
import dev.gatehouse.pim.model.Account;
import dev.gatehouse.pim.model.Grant;
import dev.gatehouse.pim.model.GrantState;
import dev.gatehouse.pim.model.Group;
import dev.gatehouse.pim.model.Origin;
import dev.gatehouse.pim.model.SettingKey;
import dev.gatehouse.pim.model.SignIns;
import dev.gatehouse.pim.model.Target;
import dev.gatehouse.pim.setting.Approver;
import dev.gatehouse.pim.setting.Ask;
import dev.gatehouse.pim.setting.Lasting;
import dev.gatehouse.pim.setting.RoleSetting;
import dev.gatehouse.pim.setting.Stage;
import dev.gatehouse.pim.state.Slice;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A slice as the checks of the directory see a tenant. Grants are its assignments: what is outside PIM is not in it. */
final class Tenants {
    private Tenants() {}

    static Tenant of(Slice slice, Facts facts, Instant at) {
        TenantBuilder tenant = new TenantBuilder(at)
                .has(
                        Dataset.USERS,
                        Dataset.GROUPS,
                        Dataset.GROUP_MEMBERS,
                        Dataset.GROUP_OWNERS,
                        Dataset.SERVICE_PRINCIPALS,
                        Dataset.ASSIGNMENTS,
                        Dataset.ELIGIBILITIES,
                        Dataset.POLICIES,
                        Dataset.AZURE_ASSIGNMENTS,
                        Dataset.AZURE_ELIGIBILITIES);
        if (!slice.signIns().equals(SignIns.UNKNOWN)) {
            tenant.has(Dataset.SIGN_IN_ACTIVITY);
        }
        Map<Target.Group, Set<PrincipalId>> places = places(slice, at);
        slice.accounts().values().forEach(account -> tenant.principal(principal(slice, account, places, at)));
        slice.grants().values().stream()
                .filter(grant ->
                        grant.state() == GrantState.CURRENT && grant.validity().contains(at))
                .flatMap(grant -> assignment(grant).stream())
                .forEach(tenant::assignment);
        slice.roles().forEach(role -> tenant.policy(policy(slice, role)));
        facts.azure().ifPresent(tree -> tenant.has(Dataset.AZURE_TREE).azure(tree));
        facts.definitions().ifPresent(definitions -> {
            tenant.has(Dataset.ROLE_DEFINITIONS, Dataset.AZURE_ROLE_DEFINITIONS);
            definitions.forEach(tenant::role);
        });
        return tenant.build();
    }

    private static Principal principal(
            Slice slice, Account account, Map<Target.Group, Set<PrincipalId>> places, Instant at) {
        return switch (account.kind()) {
            case USER ->
                new User(
                        account.id(),
                        account.name(),
                        account.name(),
                        account.enabled(),
                        false,
                        false,
                        Optional.empty(),
                        signedIn(slice.signIns(), account.id(), at));
            case GROUP -> group(slice, account, places);
            case SERVICE_PRINCIPAL ->
                new ServicePrincipal(
                        account.id(), account.name(), Optional.empty(), account.enabled(), Set.of(), Set.of());
        };
    }

    /** Who is not known to have signed in did so before sign-ins were known, if ever. */
    private static Optional<Instant> signedIn(SignIns signIns, PrincipalId who, Instant at) {
        return signIns.of(who).or(() -> Optional.of(signIns.since()).filter(since -> !since.isAfter(at)));
    }

    private static dev.gatehouse.directory.tenant.Group group(
            Slice slice, Account account, Map<Target.Group, Set<PrincipalId>> places) {
        Optional<Group> known = slice.group(account.id());
        return new dev.gatehouse.directory.tenant.Group(
                account.id(),
                account.name(),
                known.filter(Group::roleAssignable).isPresent(),
                false,
                in(places, account.id(), Target.Access.MEMBER, known.map(Group::members)),
                in(places, account.id(), Target.Access.OWNER, known.map(Group::owners)));
    }

    private static Set<PrincipalId> in(
            Map<Target.Group, Set<PrincipalId>> places,
            PrincipalId group,
            Target.Access access,
            Optional<Set<PrincipalId>> fixed) {
        Set<PrincipalId> all = new HashSet<>(fixed.orElse(Set.of()));
        all.addAll(places.getOrDefault(new Target.Group(group, access), Set.of()));
        return all;
    }

    /** Whom PIM has in which groups. */
    private static Map<Target.Group, Set<PrincipalId>> places(Slice slice, Instant at) {
        Map<Target.Group, Set<PrincipalId>> places = new HashMap<>();
        slice.grants().values().stream()
                .filter(grant -> grant.isActive() && grant.validity().contains(at))
                .forEach(grant -> {
                    if (grant.target() instanceof Target.Group group) {
                        places.computeIfAbsent(group, _ -> new HashSet<>()).add(grant.principal());
                    }
                });
        return places;
    }

    private static Optional<Assignment> assignment(Grant grant) {
        return switch (grant.target()) {
            case Target.Group any -> Optional.empty();
            case Target.Role role ->
                Optional.of(new Assignment(
                        new RoleAssignment(
                                grant.principal(), role.role(), role.scope(), grant.kind(), grant.validity()),
                        role.scope() instanceof AzureScope ? RoleSystem.AZURE : RoleSystem.ENTRA,
                        grant.origin() == Origin.ACTIVATED ? Assignment.Origin.ACTIVATED : Assignment.Origin.ASSIGNED));
        };
    }

    private static RolePolicy policy(Slice slice, RoleDefinitionId role) {
        RoleSetting setting = slice.setting(new SettingKey.OfRole(role, DirectoryScope.WHOLE));
        return new RolePolicy(
                "DirectoryRole_" + role,
                role,
                DirectoryScope.WHOLE,
                RoleSystem.ENTRA,
                new RolePolicy.Activation(
                        Optional.of(setting.activating().longest()),
                        words(setting.activating().asks()),
                        setting.activating().context(),
                        setting.activating().approval().required(),
                        setting.activating().approval().asked().stream()
                                .map(Tenants::stage)
                                .toList()),
                lasting(setting.eligibility()),
                lasting(setting.assignment()));
    }

    private static RolePolicy.Lasting lasting(Lasting rule) {
        return new RolePolicy.Lasting(rule.ends(), Optional.of(rule.longest()), words(rule.asks()));
    }

    private static RolePolicy.Stage stage(Stage stage) {
        return new RolePolicy.Stage(stage.approvers().stream()
                .flatMap(approver -> switch (approver) {
                    case Approver.User user -> Stream.of(user.id());
                    case Approver.Members group -> Stream.of(group.group());
                    case Approver.Superior any -> Stream.<PrincipalId>empty();
                })
                .collect(Collectors.toSet()));
    }

    private static Set<String> words(Set<Ask> asks) {
        return asks.stream()
                .map(ask -> switch (ask) {
                    case MULTI_FACTOR_AUTHENTICATION -> "MultiFactorAuthentication";
                    case JUSTIFICATION -> "Justification";
                    case TICKETING -> "Ticketing";
                })
                .collect(Collectors.toUnmodifiableSet());
    }
}
