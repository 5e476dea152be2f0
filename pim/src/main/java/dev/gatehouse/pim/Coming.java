package dev.gatehouse.pim;

import dev.gatehouse.pim.model.Grant;
import dev.gatehouse.pim.model.GrantState;
import dev.gatehouse.pim.model.Origin;
import dev.gatehouse.pim.request.Request;
import dev.gatehouse.pim.request.Step;
import dev.gatehouse.pim.state.Change;
import dev.gatehouse.pim.state.Slice;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What somebody is to be told because time went on: once each, and so it is remembered that he was. */
final class Coming {
    private Coming() {}

    /** Stages that escalate, and assignments that end soon. */
    static Stream<Change> of(Slice slice, Instant at) {
        return Stream.concat(escalating(slice, at), ending(slice, at));
    }

    private static Stream<Change> escalating(Slice slice, Instant at) {
        return slice.requests().values().stream()
                .filter(request -> request.open()
                        .filter(place -> request.status().isPending()
                                && request.steps().get(place).isToEscalate(at))
                        .isPresent())
                .sorted(Comparator.comparing(Request::id))
                .map(request -> new Change.OfRequest(Optional.of(request), escalated(request)));
    }

    private static Request escalated(Request request) {
        List<Step> steps = new ArrayList<>(request.steps());
        request.open().ifPresent(place -> steps.set(place, steps.get(place).escalate()));
        return request.with(steps);
    }

    private static Stream<Change> ending(Slice slice, Instant at) {
        return slice.grants().values().stream()
                .filter(grant -> grant.state() == GrantState.CURRENT && grant.origin() == Origin.ASSIGNED)
                .filter(grant ->
                        !grant.reminded() && isSoon(grant, slice.terms().extendWithin(), at))
                .sorted(Comparator.comparing(Grant::id))
                .map(grant -> new Change.OfGrant(Optional.of(grant), grant.remind()));
    }

    /** As soon as it can be extended, but not in the first half of its time. */
    private static boolean isSoon(Grant grant, Duration within, Instant at) {
        return grant.validity()
                .end()
                .filter(end -> {
                    Duration half =
                            Duration.between(grant.validity().from(), end).dividedBy(2);
                    return at.isBefore(end) && !at.isBefore(end.minus(half.compareTo(within) < 0 ? half : within));
                })
                .isPresent();
    }
}
