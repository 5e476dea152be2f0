package dev.gatehouse.pim;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.pim.consequence.Changes;
import dev.gatehouse.pim.guard.Beginning;
import dev.gatehouse.pim.guard.Guards;
import dev.gatehouse.pim.model.End;
import dev.gatehouse.pim.model.Grant;
import dev.gatehouse.pim.model.GrantState;
import dev.gatehouse.pim.request.Request;
import dev.gatehouse.pim.request.Status;
import dev.gatehouse.pim.state.Change;
import dev.gatehouse.pim.state.Slice;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What is due happens: what is over ends before anything begins, and all that before anybody is told what comes. */
final class Due {
    private final Guards guards;

    Due(Guards guards) {
        this.guards = requireNonNull(guards, "guards is null");
    }

    Draft of(Slice slice, int limit, Instant at) {
        List<Change> changes = new ArrayList<>();
        Stream.concat(over(slice, at), late(slice, at)).limit(limit).forEach(changes::add);
        Slice now = slice.after(changes, at);
        for (Grant grant : beginning(now, at)) {
            if (changes.size() >= limit) {
                break;
            }
            Change change = begun(now, grant, at);
            changes.add(change);
            now = now.after(List.of(change), at);
        }
        Coming.of(now, at).limit(limit - changes.size()).forEach(changes::add);
        return Draft.Wanted.of(changes);
    }

    private static Stream<Change> over(Slice slice, Instant at) {
        return slice.grants().values().stream()
                .filter(Grant::isOpen)
                .filter(grant -> !grant.validity().until().isAfter(at))
                .sorted(Comparator.<Grant, Instant>comparing(
                                grant -> grant.validity().until())
                        .thenComparing(grant -> grant.principal().toString())
                        .thenComparing(Grant::id))
                .map(grant ->
                        Changes.end(grant, at, grant.state() == GrantState.CURRENT ? End.EXPIRED : End.NOT_STARTED));
    }

    private static Stream<Change> late(Slice slice, Instant at) {
        return slice.requests().values().stream()
                .filter(request ->
                        request.deadline().filter(end -> !end.isAfter(at)).isPresent())
                .sorted(Comparator.<Request, Instant>comparing(
                                request -> request.deadline().orElseThrow())
                        .thenComparing(Request::id))
                .map(request -> Changes.become(request, Status.TIMED_OUT, at));
    }

    private static List<Grant> beginning(Slice slice, Instant at) {
        return slice.grants().values().stream()
                .filter(grant -> grant.state() == GrantState.SCHEDULED)
                .filter(grant -> grant.validity().contains(at))
                .sorted(Comparator.<Grant, Instant>comparing(
                                grant -> grant.validity().from())
                        .thenComparing(Grant::id))
                .toList();
    }

    private Change begun(Slice slice, Grant grant, Instant at) {
        return Guards.judge(guards.beginning(), new Beginning(slice, grant, at)).isEmpty()
                ? new Change.OfGrant(Optional.of(grant), grant.begun())
                : Changes.end(grant, at, End.NOT_STARTED);
    }
}
