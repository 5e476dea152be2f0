package dev.gatehouse.pim.state;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.directory.AssignmentKind;
import dev.gatehouse.directory.PrincipalId;
import dev.gatehouse.pim.model.Account;
import dev.gatehouse.pim.model.End;
import dev.gatehouse.pim.model.Grant;
import dev.gatehouse.pim.model.GrantId;
import dev.gatehouse.pim.model.GrantState;
import dev.gatehouse.pim.model.Origin;
import dev.gatehouse.pim.review.Recommendation;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What the facts say of grants: whether their holders use them. Of many it is asked after looking through all only once. */
public final class Recommending {
    private final Slice slice;
    private final Instant at;
    private final Map<GrantId, Instant> lastFrom = new HashMap<>();
    private final Map<PrincipalId, List<Grant>> activated = new HashMap<>();

    public Recommending(Slice slice, Instant at) {
        this.slice = requireNonNull(slice, "slice is null");
        this.at = requireNonNull(at, "at is null");
        slice.grants().values().stream().filter(Recommending::isActivated).forEach(grant -> {
            grant.eligibility()
                    .ifPresent(eligible ->
                            lastFrom.merge(eligible, grant.validity().from(), Recommending::later));
            activated.computeIfAbsent(grant.principal(), _ -> new ArrayList<>()).add(grant);
        });
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    /**
     * Who activated within the time that is looked at needs what he is eligible for, and who signed in what he has. Who did
     * not does not, if he has had it for as long; elsewhere nothing is known.
     */
    public Recommendation of(Grant grant, int days) {
        Instant from = at.minus(Duration.ofDays(days));
        Optional<Boolean> used = grant.kind() == AssignmentKind.ELIGIBLE
                ? Optional.of(lastActivation(grant)
                        .filter(when -> !when.isBefore(from))
                        .isPresent())
                : signedIn(grant, from);
        if (used.isEmpty()) {
            return Recommendation.NO_INFO_AVAILABLE;
        }
        if (used.get()) {
            return Recommendation.APPROVE;
        }
        return grant.validity().from().isAfter(from) ? Recommendation.NO_INFO_AVAILABLE : Recommendation.DENY;
    }

    private Optional<Boolean> signedIn(Grant grant, Instant from) {
        return slice.account(grant.principal())
                .filter(account -> account.kind() == Account.Kind.USER)
                .flatMap(account -> slice.signIns().sinceThen(account.id(), from));
    }

    /** When what somebody is eligible for was last activated, by him or from this by whoever is in the group. */
    public Optional<Instant> lastActivation(Grant eligible) {
        Stream<Instant> his = activated.getOrDefault(eligible.principal(), List.of()).stream()
                .filter(grant -> eligible.target().covers(grant.target()))
                .map(grant -> grant.validity().from());
        return Stream.concat(his, Optional.ofNullable(lastFrom.get(eligible.id())).stream())
                .max(Comparator.naturalOrder());
    }

    /** Whether somebody activated it, and it began. */
    public static boolean isActivated(Grant grant) {
        return grant.origin() == Origin.ACTIVATED
                && grant.state() != GrantState.SCHEDULED
                && Stream.of(End.NOT_STARTED, End.CANCELED, End.NOT_PROVISIONED)
                        .noneMatch(why -> grant.ended()
                                .filter(ended -> ended.why() == why)
                                .isPresent());
    }
}
