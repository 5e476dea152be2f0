package dev.gatehouse.store.pim;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.directory.AssignmentKind;
import dev.gatehouse.directory.PrincipalId;
import dev.gatehouse.pim.model.GrantId;
import dev.gatehouse.pim.model.GrantState;
import dev.gatehouse.pim.model.Target;
import java.util.Optional;
import java.util.Set;

/**
 * Which grants are wanted, by their ids.
 *
 * @param among of these only, whoever is asked for; empty for anybody's
 * @param sought of what, where it is not one target
 * @param states in one of which they are; none for whichever
 * @param after the last one of the page before
 */
public record GrantQuery(
        Optional<PrincipalId> principal,
        Optional<Set<PrincipalId>> among,
        Optional<Target> target,
        Sought sought,
        Optional<AssignmentKind> kind,
        Set<GrantState> states,
        Optional<GrantId> after,
        int limit) {
    public GrantQuery {
        requireNonNull(principal, "principal is null");
        among = among.map(Set::copyOf);
        requireNonNull(target, "target is null");
        requireNonNull(sought, "sought is null");
        requireNonNull(kind, "kind is null");
        states = Set.copyOf(states);
        requireNonNull(after, "after is null");
        if (limit < 1 || limit > RequestQuery.MOST) {
            throw new IllegalArgumentException("limit is not from 1 to " + RequestQuery.MOST + ": " + limit);
        }
    }

    /** All of them, so many at a time. */
    public static GrantQuery all(int limit) {
        return new GrantQuery(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Sought.ANYTHING,
                Optional.empty(),
                Set.of(),
                Optional.empty(),
                limit);
    }

    /** Those of a principal. */
    public GrantQuery principal(PrincipalId who) {
        return new GrantQuery(Optional.of(who), among, target, sought, kind, states, after, limit);
    }

    /** Those of these only. */
    public GrantQuery among(Set<PrincipalId> those) {
        return new GrantQuery(principal, Optional.of(those), target, sought, kind, states, after, limit);
    }

    /** Those of a target. */
    public GrantQuery target(Target what) {
        return new GrantQuery(principal, among, Optional.of(what), sought, kind, states, after, limit);
    }

    /** Those of targets of a sort. */
    public GrantQuery sought(Sought which) {
        return new GrantQuery(principal, among, target, which, kind, states, after, limit);
    }

    /** Those of a kind. */
    public GrantQuery kind(AssignmentKind which) {
        return new GrantQuery(principal, among, target, sought, Optional.of(which), states, after, limit);
    }

    /** Those in one of these states. */
    public GrantQuery states(GrantState... those) {
        return new GrantQuery(principal, among, target, sought, kind, Set.of(those), after, limit);
    }

    /** The same from where a page ended. */
    public GrantQuery after(GrantId id) {
        return new GrantQuery(principal, among, target, sought, kind, states, Optional.of(id), limit);
    }
}
