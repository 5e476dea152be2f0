package dev.gatehouse.pim.state;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.directory.AzureScope;
import dev.gatehouse.directory.DirectoryScope;
import dev.gatehouse.directory.PrincipalId;
import dev.gatehouse.directory.RoleDefinitionId;
import dev.gatehouse.directory.Scope;
import dev.gatehouse.pim.model.Account;
import dev.gatehouse.pim.model.Grant;
import dev.gatehouse.pim.model.Group;
import dev.gatehouse.pim.model.Target;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who is in which group and has which role at a moment, whether PIM put him there or not. */
public final class People {
    private final Slice slice;
    private final Instant at;

    public People(Slice slice, Instant at) {
        this.slice = requireNonNull(slice, "slice is null");
        this.at = requireNonNull(at, "at is null");
    }

    /** The groups that a principal is in, through groups too, however they lie in each other. */
    public Set<PrincipalId> groupsOf(PrincipalId who) {
        return groupsOf(who, place -> true);
    }

    /** The same, where only some of the places count that were granted. */
    Set<PrincipalId> groupsOf(PrincipalId who, Predicate<Grant> counts) {
        Set<PrincipalId> found = new LinkedHashSet<>();
        collect(who, counts, found);
        return found;
    }

    private void collect(PrincipalId who, Predicate<Grant> counts, Set<PrincipalId> found) {
        Stream.concat(
                        slice.groups().values().stream()
                                .filter(group -> group.members().contains(who))
                                .map(Group::id),
                        places(Target.Access.MEMBER, grant -> grant.principal().equals(who) && counts.test(grant))
                                .map(grant -> ((Target.Group) grant.target()).group()))
                .filter(found::add)
                .toList()
                .forEach(group -> collect(group, counts, found));
    }

    /** The users in a group, through groups too. */
    public Set<Account> membersOf(PrincipalId group) {
        Set<Account> members = new HashSet<>();
        members(group, new HashSet<>(), members);
        return members;
    }

    private void members(PrincipalId group, Set<PrincipalId> seen, Set<Account> found) {
        if (!seen.add(group)) {
            return;
        }
        Stream<PrincipalId> fixed = slice.group(group).stream().flatMap(one -> one.members().stream());
        Stream<PrincipalId> granted = places(
                        Target.Access.MEMBER,
                        grant -> ((Target.Group) grant.target()).group().equals(group))
                .map(Grant::principal);
        Stream.concat(fixed, granted).distinct().toList().forEach(member -> {
            slice.account(member)
                    .filter(account -> account.kind() == Account.Kind.USER)
                    .ifPresent(found::add);
            members(member, seen, found);
        });
    }

    private Stream<Grant> places(Target.Access access, Predicate<Grant> which) {
        return current()
                .filter(grant -> grant.target() instanceof Target.Group place && place.access() == access)
                .filter(which);
    }

    /** What gives its target now. */
    private Stream<Grant> current() {
        return slice.grants().values().stream()
                .filter(Grant::isActive)
                .filter(grant -> grant.validity().contains(at));
    }

    /** Whether somebody owns a group. */
    public boolean owns(PrincipalId who, PrincipalId group) {
        return slice.group(group).filter(one -> one.owners().contains(who)).isPresent()
                || places(Target.Access.OWNER, grant -> grant.principal().equals(who))
                        .anyMatch(
                                grant -> ((Target.Group) grant.target()).group().equals(group));
    }

    /** Whether somebody has one of these roles over a scope, himself or through a group. */
    public boolean has(PrincipalId who, Set<RoleDefinitionId> roles, Scope scope) {
        Set<PrincipalId> whose = new HashSet<>(groupsOf(who));
        whose.add(who);
        return current()
                .anyMatch(grant -> grant.target() instanceof Target.Role role
                        && roles.contains(role.role())
                        && role.scope().contains(scope)
                        && whose.contains(grant.principal()));
    }

    /** Whether somebody may administer who has a target. */
    public boolean administers(PrincipalId who, Target target) {
        return switch (target) {
            case Target.Role role ->
                role.scope() instanceof AzureScope azure
                        ? has(who, WellKnown.ADMINISTERS_RESOURCES, azure)
                                || (role.equals(WellKnown.FIRST_OVER_AZURE)
                                        && has(who, Set.of(WellKnown.GLOBAL_ADMINISTRATOR), DirectoryScope.WHOLE))
                        : has(who, WellKnown.ADMINISTERS_ROLES, DirectoryScope.WHOLE);
            case Target.Group group ->
                owns(who, group.group()) || has(who, WellKnown.ADMINISTERS_ROLES, DirectoryScope.WHOLE);
        };
    }

    /** Whether somebody may sign in, and administers who has a target. */
    public boolean canAdminister(PrincipalId who, Target target) {
        return slice.account(who).filter(Account::enabled).isPresent() && administers(who, target);
    }

    /** Users who can act and administer who has a target. */
    public Set<Account> administrators(Target target) {
        return slice.accounts().values().stream()
                .filter(Account::canAct)
                .filter(account -> administers(account.id(), target))
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Users who can act and are Global Administrators over the whole directory without an end, by no eligibility, and
     * the directory knows: those who can be counted on when nothing else works.
     */
    public Set<PrincipalId> standing() {
        Set<PrincipalId> found = new HashSet<>();
        slice.grants().values().stream()
                .filter(grant -> grant.isStanding() && grant.provisioned())
                .filter(grant -> grant.target().equals(Target.Role.everywhere(WellKnown.GLOBAL_ADMINISTRATOR)))
                .forEach(grant -> {
                    found.add(grant.principal());
                    lasting(grant.principal(), new HashSet<>(), found);
                });
        found.removeIf(id -> slice.account(id).filter(Account::canAct).isEmpty());
        return found;
    }

    /** Members for whom no end is set. */
    private void lasting(PrincipalId group, Set<PrincipalId> seen, Set<PrincipalId> found) {
        if (!seen.add(group)) {
            return;
        }
        Stream<PrincipalId> fixed = slice.group(group).stream().flatMap(one -> one.members().stream());
        Stream<PrincipalId> granted = places(
                        Target.Access.MEMBER,
                        grant -> ((Target.Group) grant.target()).group().equals(group))
                .filter(grant -> grant.isStanding() && grant.provisioned())
                .map(Grant::principal);
        Stream.concat(fixed, granted).distinct().toList().forEach(member -> {
            found.add(member);
            lasting(member, seen, found);
        });
    }
}
