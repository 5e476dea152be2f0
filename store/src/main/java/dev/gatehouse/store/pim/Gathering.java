package dev.gatehouse.store.pim;

import dev.gatehouse.directory.PrincipalId;
import dev.gatehouse.directory.RoleDefinitionId;
import dev.gatehouse.pim.model.Account;
import dev.gatehouse.pim.model.BundleId;
import dev.gatehouse.pim.model.CustomRole;
import dev.gatehouse.pim.model.Grant;
import dev.gatehouse.pim.model.GrantId;
import dev.gatehouse.pim.model.Group;
import dev.gatehouse.pim.model.Holding;
import dev.gatehouse.pim.model.Provision;
import dev.gatehouse.pim.model.RequestId;
import dev.gatehouse.pim.model.SettingKey;
import dev.gatehouse.pim.request.Request;
import dev.gatehouse.pim.setting.RoleSetting;
import dev.gatehouse.pim.state.Baseline;
import dev.gatehouse.pim.state.Slice;
import dev.gatehouse.pim.state.SliceBuilder;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What has been found for a slice so far. A group of it names those of its members and owners who matter: whoever somebody
 * asked about, up from him, and all of a group whose members are asked about, down from it.
 */
final class Gathering {
    private final Map<PrincipalId, Account> accounts = new HashMap<>();
    private final Map<PrincipalId, Group> groups = new HashMap<>();
    private final Map<PrincipalId, Set<PrincipalId>> members = new HashMap<>();
    private final Map<PrincipalId, Set<PrincipalId>> owners = new HashMap<>();
    private final Map<PrincipalId, Set<PrincipalId>> containers = new HashMap<>();
    private final Map<GrantId, Grant> grants = new HashMap<>();
    private final Map<PrincipalId, List<Grant>> held = new HashMap<>();
    private final Map<RequestId, Request> requests = new HashMap<>();
    private final Map<Holding, Provision> provisions = new HashMap<>();
    private final Map<SettingKey, RoleSetting> settings = new HashMap<>();
    private final Set<RoleDefinitionId> roles = new HashSet<>();
    private final Set<CustomRole> definitions = new HashSet<>();
    private final Set<PrincipalId> atRisk = new HashSet<>();

    void accounts(Collection<Account> found) {
        found.forEach(account -> accounts.put(account.id(), account));
    }

    void groups(Collection<Group> found) {
        found.forEach(group -> groups.put(group.id(), group));
    }

    void member(GroupRows.Tie tie) {
        members.computeIfAbsent(tie.group(), any -> new HashSet<>()).add(tie.who());
        containers.computeIfAbsent(tie.who(), any -> new HashSet<>()).add(tie.group());
    }

    void owner(GroupRows.Tie tie) {
        owners.computeIfAbsent(tie.group(), any -> new HashSet<>()).add(tie.who());
    }

    /** Answers whether it was not known before. */
    boolean grant(Grant grant) {
        if (grants.putIfAbsent(grant.id(), grant) != null) {
            return false;
        }
        held.computeIfAbsent(grant.principal(), any -> new ArrayList<>()).add(grant);
        return true;
    }

    /** Answers whether it was not known before. */
    boolean request(Request request) {
        return requests.putIfAbsent(request.id(), request) == null;
    }

    void provisions(Collection<Provision> found) {
        found.forEach(provision -> provisions.put(provision.holding(), provision));
    }

    void settings(Collection<RoleSetting> found) {
        found.forEach(setting -> settings.put(setting.key(), setting));
    }

    void roles(RoleRows.Found found) {
        roles.addAll(found.ids());
        definitions.addAll(found.definitions());
    }

    void atRisk(Collection<PrincipalId> found) {
        atRisk.addAll(found);
    }

    Optional<Account> account(PrincipalId id) {
        return Optional.ofNullable(accounts.get(id));
    }

    Optional<Grant> grant(GrantId id) {
        return Optional.ofNullable(grants.get(id));
    }

    Optional<Request> request(RequestId id) {
        return Optional.ofNullable(requests.get(id));
    }

    /** Requests of a bundle, as far as they were found. */
    List<Request> together(BundleId bundle) {
        return requests.values().stream()
                .filter(request -> request.bundle().filter(bundle::equals).isPresent())
                .toList();
    }

    Optional<Provision> provision(Holding holding) {
        return Optional.ofNullable(provisions.get(holding));
    }

    /** What is set, or the baseline. */
    RoleSetting setting(SettingKey key) {
        RoleSetting set = settings.get(key);
        return set == null ? Baseline.of(key) : set;
    }

    boolean isAtRisk(PrincipalId who) {
        return atRisk.contains(who);
    }

    /** Open grants of a principal, as far as they were found. */
    List<Grant> open(PrincipalId who) {
        return held.getOrDefault(who, List.of()).stream().filter(Grant::isOpen).toList();
    }

    /** The groups that somebody is in, through groups too, as far as they were found. */
    Set<PrincipalId> containersOf(PrincipalId who) {
        Set<PrincipalId> all = new HashSet<>();
        collect(who, all);
        return all;
    }

    private void collect(PrincipalId who, Set<PrincipalId> all) {
        Set<PrincipalId> direct = new HashSet<>(containers.getOrDefault(who, Set.of()));
        open(who).stream()
                .filter(Grant::isActive)
                .flatMap(grant -> Targets.place(grant.target()).stream())
                .forEach(direct::add);
        direct.stream().filter(all::add).toList().forEach(group -> collect(group, all));
    }

    /** Whether others may have what it has. */
    boolean isGroup(PrincipalId id) {
        return groups.containsKey(id)
                || account(id)
                        .filter(account -> account.kind() == Account.Kind.GROUP)
                        .isPresent();
    }

    Slice slice(Head head) {
        SliceBuilder slice = new SliceBuilder().terms(head.terms()).mark(head.mark());
        accounts.values().forEach(slice::with);
        groups.values()
                .forEach(group -> slice.with(new Group(
                        group.id(),
                        group.roleAssignable(),
                        group.dynamic(),
                        members.getOrDefault(group.id(), Set.of()),
                        owners.getOrDefault(group.id(), Set.of()))));
        settings.values().forEach(slice::with);
        roles.forEach(slice::with);
        definitions.forEach(slice::with);
        grants.values().forEach(slice::with);
        requests.values().forEach(slice::with);
        provisions.values().forEach(slice::with);
        atRisk.forEach(slice::atRisk);
        return slice.build();
    }
}
