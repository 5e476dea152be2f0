package dev.gatehouse.connect.export;

import dev.gatehouse.directory.AzureScope;
import dev.gatehouse.directory.ObjectId;
import dev.gatehouse.directory.PrincipalId;
import dev.gatehouse.directory.RoleDefinitionId;
import dev.gatehouse.directory.tenant.AccessPolicy;
import dev.gatehouse.directory.tenant.Application;
import dev.gatehouse.directory.tenant.Dataset;
import dev.gatehouse.directory.tenant.Device;
import dev.gatehouse.directory.tenant.Group;
import dev.gatehouse.directory.tenant.Principal;
import dev.gatehouse.directory.tenant.Registration;
import dev.gatehouse.directory.tenant.RoleDefinition;
import dev.gatehouse.directory.tenant.ServicePrincipal;
import dev.gatehouse.directory.tenant.User;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What the files of an export have said so far; what belongs together is put together at the end. */
final class Gathered {
    final Set<Dataset> has = EnumSet.noneOf(Dataset.class);
    final Set<ExportCollection> collections = EnumSet.noneOf(ExportCollection.class);
    final Map<PrincipalId, User> users = new LinkedHashMap<>();
    final Map<PrincipalId, Group> groups = new LinkedHashMap<>();
    final Map<PrincipalId, ServicePrincipal> servicePrincipals = new LinkedHashMap<>();
    final Map<ObjectId, Application> applications = new LinkedHashMap<>();
    final Map<ObjectId, Device> devices = new LinkedHashMap<>();
    final List<Grant> grants = new ArrayList<>();
    final Map<AppRole, String> appRoles = new LinkedHashMap<>();
    final Told told = new Told();
    final List<RoleDefinition> roles = new ArrayList<>();
    final Map<ObjectId, ObjectId> templates = new LinkedHashMap<>();
    final List<Held> held = new ArrayList<>();
    final Map<String, PolicyRules> rules = new LinkedHashMap<>();
    final List<PolicyUse> policyUses = new ArrayList<>();
    final Map<ObjectId, AccessPolicy> accessPolicies = new LinkedHashMap<>();
    final Map<PrincipalId, Registration> registrations = new LinkedHashMap<>();
    final Map<AzureScope, AzureScope> parents = new LinkedHashMap<>();
    private final Map<ExportCollection, Map<ObjectId, Set<PrincipalId>>> related =
            new EnumMap<>(ExportCollection.class);
    private final Map<RoleDefinitionId, RoleDefinition> definitions = new LinkedHashMap<>();
    private Optional<Instant> takenAt = Optional.empty();

    /** A permission that a resource offers to applications. */
    record AppRole(PrincipalId resource, ObjectId id) {}

    /** That a principal was granted one. */
    record Grant(PrincipalId principal, AppRole role, Item told) {}

    /** Takes a principal; what is told last counts. */
    <P extends Principal> void principal(Map<PrincipalId, P> kind, P one, Place place) {
        Optional<Principal> before = Stream.of(users, groups, servicePrincipals)
                .flatMap(map -> Optional.<Principal>ofNullable(map.get(one.id())).stream())
                .findFirst();
        kind.put(one.id(), one);
        told.again(
                new Subject.OfPrincipal(one.id()),
                place,
                before.isEmpty() || before.get().equals(one));
    }

    /** Takes a role; what is told last counts. */
    void role(RoleDefinition role, Place place) {
        RoleDefinition before = definitions.put(role.id(), role);
        roles.add(role);
        told.again(new Subject.OfRole(role.id()), place, before == null || before.equals(role));
    }

    /** Notes that the export has a page of this collection. */
    void has(ExportCollection collection) {
        collections.add(collection);
        has.addAll(collection.datasets());
    }

    /** Notes whose members or owners the export has, even where there are none. */
    Set<PrincipalId> related(ExportCollection relation, ObjectId of) {
        return related.computeIfAbsent(relation, key -> new LinkedHashMap<>())
                .computeIfAbsent(of, key -> new LinkedHashSet<>());
    }

    /** Takes a member or an owner. */
    void relate(ExportCollection relation, ObjectId of, PrincipalId who, Place place) {
        related(relation, of).add(who);
        if (relation == ExportCollection.GROUP_MEMBERS || relation == ExportCollection.GROUP_OWNERS) {
            boolean owner = relation == ExportCollection.GROUP_OWNERS;
            told.at(new Subject.OfTie(new PrincipalId(of), who, owner), place);
        }
    }

    /** The members or owners; empty where the export does not say. */
    Optional<Set<PrincipalId>> findRelated(ExportCollection relation, ObjectId of) {
        return Optional.ofNullable(related.getOrDefault(relation, Map.of()).get(of));
    }

    void takenAt(Instant at) {
        takenAt = Optional.of(takenAt.filter(at::isBefore).orElse(at));
    }

    Optional<Instant> takenAt() {
        return takenAt;
    }
}
