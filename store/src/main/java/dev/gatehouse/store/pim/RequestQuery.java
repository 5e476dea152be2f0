package dev.gatehouse.store.pim;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.directory.AssignmentKind;
import dev.gatehouse.directory.PrincipalId;
import dev.gatehouse.pim.model.Target;
import dev.gatehouse.pim.request.Status;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * Which requests are wanted, the newest first.
 *
 * @param principal for whom
 * @param by who asked
 * @param sought for what, where it is not one target
 * @param kind whether to be eligible, or to have
 * @param statuses what became of them; none for whatever did
 * @param from the earliest moment
 * @param until the moment before which
 * @param after where the page before ended
 */
public record RequestQuery(
        Optional<PrincipalId> principal,
        Optional<PrincipalId> by,
        Optional<Target> target,
        Sought sought,
        Optional<AssignmentKind> kind,
        Set<Status> statuses,
        Optional<Instant> from,
        Optional<Instant> until,
        Optional<RequestCursor> after,
        int limit) {
    /** The most that a page may have. */
    public static final int MOST = 1_000;

    public RequestQuery {
        requireNonNull(principal, "principal is null");
        requireNonNull(by, "by is null");
        requireNonNull(target, "target is null");
        requireNonNull(sought, "sought is null");
        requireNonNull(kind, "kind is null");
        statuses = Set.copyOf(statuses);
        requireNonNull(from, "from is null");
        requireNonNull(until, "until is null");
        requireNonNull(after, "after is null");
        if (limit < 1 || limit > MOST) {
            throw new IllegalArgumentException("limit is not from 1 to " + MOST + ": " + limit);
        }
    }

    /** All of them, so many at a time. */
    public static RequestQuery all(int limit) {
        return new RequestQuery(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Sought.ANYTHING,
                Optional.empty(),
                Set.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                limit);
    }

    /** Those for a principal. */
    public RequestQuery principal(PrincipalId who) {
        return new RequestQuery(Optional.of(who), by, target, sought, kind, statuses, from, until, after, limit);
    }

    /** Those that somebody made. */
    public RequestQuery by(PrincipalId who) {
        return new RequestQuery(principal, Optional.of(who), target, sought, kind, statuses, from, until, after, limit);
    }

    /** Those for a target. */
    public RequestQuery target(Target what) {
        return new RequestQuery(principal, by, Optional.of(what), sought, kind, statuses, from, until, after, limit);
    }

    /** Those for targets of a sort. */
    public RequestQuery sought(Sought which) {
        return new RequestQuery(principal, by, target, which, kind, statuses, from, until, after, limit);
    }

    /** Those to be eligible, or to have. */
    public RequestQuery kind(AssignmentKind which) {
        return new RequestQuery(principal, by, target, sought, Optional.of(which), statuses, from, until, after, limit);
    }

    /** The same, so many at a time. */
    public RequestQuery limit(int most) {
        return new RequestQuery(principal, by, target, sought, kind, statuses, from, until, after, most);
    }

    /** Those of which one of these became. */
    public RequestQuery statuses(Status... those) {
        return new RequestQuery(principal, by, target, sought, kind, Set.of(those), from, until, after, limit);
    }

    /** Those made from a moment on until just before another. */
    public RequestQuery created(Instant earliest, Instant end) {
        return new RequestQuery(
                principal, by, target, sought, kind, statuses, Optional.of(earliest), Optional.of(end), after, limit);
    }

    /** The same from where a page ended. */
    public RequestQuery after(RequestCursor cursor) {
        return new RequestQuery(principal, by, target, sought, kind, statuses, from, until, Optional.of(cursor), limit);
    }
}
