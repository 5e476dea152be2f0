package dev.gatehouse.pim.effect;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.directory.AssignmentKind;
import dev.gatehouse.directory.PrincipalId;
import dev.gatehouse.pim.model.Account;
import dev.gatehouse.pim.model.Grant;
import dev.gatehouse.pim.model.GrantId;
import dev.gatehouse.pim.model.Origin;
import dev.gatehouse.pim.model.RequestId;
import dev.gatehouse.pim.model.Target;
import dev.gatehouse.pim.setting.Notice;
import dev.gatehouse.pim.state.People;
import dev.gatehouse.pim.state.Slice;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Who is told of something, by the notices of the setting of what it is about. */
final class Telling {
    private final Slice slice;
    private final Instant at;

    Telling(Slice slice, Instant at) {
        this.slice = requireNonNull(slice, "slice is null");
        this.at = requireNonNull(at, "at is null");
    }

    /** By the rules for what somebody is told of a grant. */
    static Notice.Event event(Grant grant) {
        if (grant.origin() == Origin.ACTIVATED) {
            return Notice.Event.END_USER_ASSIGNMENT;
        }
        return event(grant.kind());
    }

    /** By the rules for what somebody is told of an assignment. */
    static Notice.Event event(AssignmentKind kind) {
        return kind == AssignmentKind.ELIGIBLE ? Notice.Event.ADMIN_ELIGIBILITY : Notice.Event.ADMIN_ASSIGNMENT;
    }

    /**
     * That these, and whoever else the setting names, are told; empty where it says that nobody is. Who administers a target
     * is found when he is told: a command need not know all of them.
     *
     * @param who who is told by default
     */
    Optional<Effect> tell(
            Occasion occasion,
            Notice.Event event,
            Notice.To to,
            Set<PrincipalId> who,
            Target target,
            Optional<RequestId> request,
            Optional<GrantId> grant) {
        List<Notice> notices = notices(occasion, event, to, target);
        boolean defaults = notices.stream().anyMatch(Notice::defaults);
        Set<PrincipalId> principals = defaults ? who : Set.of();
        boolean administrators = defaults && to == Notice.To.ADMIN;
        Set<String> addresses = notices.stream()
                .flatMap(notice -> notice.recipients().stream())
                .collect(Collectors.toUnmodifiableSet());
        return principals.isEmpty() && addresses.isEmpty() && !administrators
                ? Optional.empty()
                : Optional.of(new Effect.Tell(
                        occasion, event, to, target, principals, administrators, addresses, request, grant));
    }

    private List<Notice> notices(Occasion occasion, Notice.Event event, Notice.To to, Target target) {
        return slice.setting(target.setting()).notices().stream()
                .filter(notice -> notice.event() == event && notice.to() == to)
                .filter(notice -> switch (notice.level()) {
                    case NONE -> false;
                    case CRITICAL -> occasion.isCritical();
                    case ALL -> true;
                })
                .toList();
    }

    /** A person, or those in a group, who can read what they are told. */
    Set<PrincipalId> holders(PrincipalId principal) {
        Optional<Account> account = slice.account(principal);
        boolean group = account.filter(one -> one.kind() == Account.Kind.GROUP).isPresent();
        Set<Account> all = group
                ? new People(slice, at).membersOf(principal)
                : account.map(Set::of).orElse(Set.of());
        return ids(all);
    }

    /** Those of them who can act. */
    static Set<PrincipalId> ids(Set<Account> accounts) {
        return accounts.stream().filter(Account::canAct).map(Account::id).collect(Collectors.toUnmodifiableSet());
    }
}
