package dev.gatehouse.pim.state;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.directory.AssignmentKind;
import dev.gatehouse.pim.model.Account;
import dev.gatehouse.pim.model.End;
import dev.gatehouse.pim.model.Grant;
import dev.gatehouse.pim.model.GrantState;
import dev.gatehouse.pim.model.Origin;
import dev.gatehouse.pim.review.Recommendation;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/** What the facts say of a grant: whether its holder uses it. */
public final class Recommending {
    private final Slice slice;
    private final Instant at;

    public Recommending(Slice slice, Instant at) {
        this.slice = requireNonNull(slice, "slice is null");
        this.at = requireNonNull(at, "at is null");
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
        return slice.grants().values().stream()
                .filter(Recommending::isActivated)
                .filter(grant ->
                        grant.eligibility().filter(eligible.id()::equals).isPresent()
                                || (grant.principal().equals(eligible.principal())
                                        && eligible.target().covers(grant.target())))
                .map(grant -> grant.validity().from())
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
