package dev.gatehouse.pim.model;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.directory.AssignmentKind;
import dev.gatehouse.directory.Interval;
import dev.gatehouse.directory.PrincipalId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * That a principal is eligible for a target, or has it, during a time: Graph's schedule.
 *
 * @param validity from its first start, which an extension does not move, to its end
 * @param eligibility what it was activated from
 * @param bundle with what it stands and falls
 * @param provisioned whether the directory has had it; never for an eligible one
 * @param ended when and why it ended
 * @param reminded whether its holder was told that it ends soon
 */
public record Grant(
        GrantId id,
        PrincipalId principal,
        Target target,
        AssignmentKind kind,
        Origin origin,
        Interval validity,
        GrantState state,
        Optional<GrantId> eligibility,
        Optional<BundleId> bundle,
        boolean provisioned,
        Optional<Ended> ended,
        boolean reminded) {
    /** When and why. */
    public record Ended(Instant at, End why) {
        public Ended {
            requireNonNull(at, "at is null");
            requireNonNull(why, "why is null");
        }
    }

    public Grant {
        requireNonNull(id, "id is null");
        requireNonNull(principal, "principal is null");
        requireNonNull(target, "target is null");
        requireNonNull(kind, "kind is null");
        requireNonNull(origin, "origin is null");
        requireNonNull(validity, "validity is null");
        requireNonNull(state, "state is null");
        requireNonNull(eligibility, "eligibility is null");
        requireNonNull(bundle, "bundle is null");
        requireNonNull(ended, "ended is null");
        if (origin == Origin.ACTIVATED && (kind != AssignmentKind.ACTIVE || eligibility.isEmpty())) {
            throw new IllegalArgumentException("what is activated is active, and comes from an eligibility");
        }
        if ((state == GrantState.ENDED) != ended.isPresent()) {
            throw new IllegalArgumentException("a grant that ended says when, and no other does");
        }
    }

    /** One of whose end nobody was reminded. */
    public Grant(
            GrantId id,
            PrincipalId principal,
            Target target,
            AssignmentKind kind,
            Origin origin,
            Interval validity,
            GrantState state,
            Optional<GrantId> eligibility,
            Optional<BundleId> bundle,
            boolean provisioned,
            Optional<Ended> ended) {
        this(id, principal, target, kind, origin, validity, state, eligibility, bundle, provisioned, ended, false);
    }

    /** Who has what by it. */
    public Holding holding() {
        return new Holding(principal, target);
    }

    /** Whether it has not ended. */
    public boolean isOpen() {
        return state != GrantState.ENDED;
    }

    /** Whether it gives its target now. */
    public boolean isActive() {
        return state == GrantState.CURRENT && kind == AssignmentKind.ACTIVE;
    }

    /** Whether its holder may activate it at a moment. */
    public boolean isEligible(Instant at) {
        return state == GrantState.CURRENT && kind == AssignmentKind.ELIGIBLE && validity.contains(at);
    }

    /** Whether it was made by somebody who administers roles, gives its target, and never ends by itself. */
    public boolean isStanding() {
        return isActive() && origin == Origin.ASSIGNED && validity.end().isEmpty();
    }

    /**
     * When its holder is to be told that it ends: so long before, but not in the first half of its time. Empty where it
     * does not end, is no assignment that holds, or he was told.
     */
    public Optional<Instant> remindAt(Duration within) {
        if (state != GrantState.CURRENT || origin != Origin.ASSIGNED || reminded) {
            return Optional.empty();
        }
        return validity.end().map(end -> {
            Duration half = Duration.between(validity.from(), end).dividedBy(2);
            return end.minus(half.compareTo(within) < 0 ? half : within);
        });
    }

    /** The same, begun. */
    public Grant begun() {
        return with(validity, GrantState.CURRENT, provisioned, Optional.empty());
    }

    /** The same, known to be in the directory. */
    public Grant reached() {
        return with(validity, state, true, ended);
    }

    /** The same with another time, of whose end its holder is told anew. */
    public Grant during(Interval other) {
        return with(other, state, provisioned, ended).remembering(false);
    }

    /** The same, of whose end its holder is told now. */
    public Grant remind() {
        return remembering(true);
    }

    /** The same, ended. */
    public Grant ended(Instant at, End why) {
        return with(validity, GrantState.ENDED, provisioned, Optional.of(new Ended(at, why)));
    }

    private Grant with(Interval during, GrantState next, boolean reached, Optional<Ended> over) {
        return new Grant(
                id, principal, target, kind, origin, during, next, eligibility, bundle, reached, over, reminded);
    }

    private Grant remembering(boolean told) {
        return new Grant(
                id, principal, target, kind, origin, validity, state, eligibility, bundle, provisioned, ended, told);
    }
}
