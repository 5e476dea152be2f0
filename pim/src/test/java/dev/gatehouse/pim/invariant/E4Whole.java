package dev.gatehouse.pim.invariant;

import dev.gatehouse.pim.model.Grant;
import dev.gatehouse.pim.model.GrantId;
import dev.gatehouse.pim.request.Status;
import dev.gatehouse.pim.scene.Step;
import dev.gatehouse.pim.state.Slice;
import java.util.stream.Stream;

/** What was asked for together is had whole or not at all: where one part has failed, no other is open. */
public final class E4Whole implements Invariant {
    @Override
    public Stream<String> broken(Step step) {
        if (step.accepted().isEmpty()) {
            return Stream.empty();
        }
        Slice slice = step.after().slice();
        return slice.requests().values().stream()
                .filter(request -> request.bundle().isPresent() && isLost(request.status()))
                .filter(request -> slice.requests().values().stream()
                        .anyMatch(other -> other.bundle().equals(request.bundle())
                                && (other.status().isPending()
                                        || slice.grant(GrantId.of(other.id()))
                                                .filter(Grant::isOpen)
                                                .isPresent())))
                .map(request -> request.form().holding() + " cannot be had, and another part of it is open");
    }

    private static boolean isLost(Status status) {
        return status == Status.DENIED
                || status == Status.FAILED
                || status == Status.TIMED_OUT
                || status == Status.CANCELED;
    }
}
