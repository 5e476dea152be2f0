package dev.gatehouse.pim.guard;

import dev.gatehouse.directory.PrincipalId;
import dev.gatehouse.pim.model.Account;
import dev.gatehouse.pim.model.CustomRole;
import dev.gatehouse.pim.model.Grant;
import dev.gatehouse.pim.model.Target;
import dev.gatehouse.pim.state.Slice;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Nobody gives himself more by a definition: a role that he has, may activate or has asked for, with any account of his or
 * through a group that he is in, owns, may activate or has asked for a place in, is made to permit more by somebody else only.
 */
public final class NotOwnRole implements Guard<Defining> {
    @Override
    public Stream<Refusal> judge(Defining wish) {
        Optional<CustomRole> before = wish.before();
        boolean more = wish.after()
                .filter(after -> before.filter(was -> !after.isMoreThan(was)).isEmpty())
                .isPresent();
        return before.isPresent() && more && concerns(wish)
                ? Stream.of(
                        Refusal.of(
                                Refusal.Code.OWN_ACCESS,
                                "whoever has this role, or could get it, cannot have it permit more; ask another administrator"))
                : Stream.empty();
    }

    private static boolean concerns(Defining wish) {
        Set<PrincipalId> his = reach(wish.slice(), accounts(wish));
        boolean holds = wish.slice().grants().values().stream()
                .filter(Grant::isOpen)
                .anyMatch(grant -> isOf(grant.target(), wish) && his.contains(grant.principal()));
        boolean asks = wish.slice().requests().values().stream()
                .filter(request -> request.status().isPending())
                .anyMatch(request -> isOf(request.form().target(), wish)
                        && his.contains(request.form().principal()));
        return holds || asks;
    }

    static boolean isOf(Target target, Defining wish) {
        return target instanceof Target.Role role && role.role().equals(wish.role());
    }

    /** All accounts of whoever asks. */
    private static Set<PrincipalId> accounts(Defining wish) {
        Set<PrincipalId> all = wish.slice().account(wish.by().id()).stream()
                .flatMap(who -> wish.slice().accounts().values().stream().filter(who::isSamePerson))
                .map(Account::id)
                .collect(Collectors.toCollection(HashSet::new));
        all.add(wish.by().id());
        return all;
    }

    /** With the groups that they are in, own, could get into or asked for a place in, through groups too. */
    private static Set<PrincipalId> reach(Slice slice, Set<PrincipalId> those) {
        Set<PrincipalId> all = new HashSet<>(those);
        boolean more = true;
        while (more) {
            Stream<PrincipalId> fixed = slice.groups().values().stream()
                    .filter(group -> Stream.concat(group.members().stream(), group.owners().stream())
                            .anyMatch(all::contains))
                    .map(group -> group.id());
            Stream<PrincipalId> granted = slice.grants().values().stream()
                    .filter(grant -> grant.isOpen() && all.contains(grant.principal()))
                    .flatMap(grant -> place(grant.target()));
            Stream<PrincipalId> asked = slice.requests().values().stream()
                    .filter(request -> request.status().isPending()
                            && all.contains(request.form().principal()))
                    .flatMap(request -> place(request.form().target()));
            more = all.addAll(
                    Stream.of(fixed, granted, asked).flatMap(one -> one).collect(Collectors.toSet()));
        }
        return all;
    }

    private static Stream<PrincipalId> place(Target target) {
        return target instanceof Target.Group place ? Stream.of(place.group()) : Stream.empty();
    }
}
