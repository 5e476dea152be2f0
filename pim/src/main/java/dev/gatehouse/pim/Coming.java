package dev.gatehouse.pim;

import dev.gatehouse.pim.model.Grant;
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
                .filter(request -> isDue(request.escalatesAt(), at)
                        && request.deadline().filter(at::isBefore).isPresent())
                .sorted(Comparator.<Request, Instant>comparing(
                                request -> request.escalatesAt().orElseThrow())
                        .thenComparing(Request::id))
                .map(request -> new Change.OfRequest(Optional.of(request), escalated(request)));
    }

    private static Request escalated(Request request) {
        List<Step> steps = new ArrayList<>(request.steps());
        request.open().ifPresent(place -> steps.set(place, steps.get(place).escalate()));
        return request.with(steps);
    }

    private static Stream<Change> ending(Slice slice, Instant at) {
        Duration within = slice.terms().extendWithin();
        return slice.grants().values().stream()
                .filter(grant ->
                        isDue(grant.remindAt(within), at) && grant.validity().contains(at))
                .sorted(Comparator.<Grant, Instant>comparing(
                                grant -> grant.remindAt(within).orElseThrow())
                        .thenComparing(Grant::id))
                .map(grant -> new Change.OfGrant(Optional.of(grant), grant.remind()));
    }

    private static boolean isDue(Optional<Instant> when, Instant at) {
        return when.filter(due -> !due.isAfter(at)).isPresent();
    }
}
