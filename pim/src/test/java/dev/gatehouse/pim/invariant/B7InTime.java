package dev.gatehouse.pim.invariant;

import dev.gatehouse.pim.command.Command;
import dev.gatehouse.pim.scene.Step;
import java.time.Instant;
import java.util.stream.Stream;

/** Nobody decides when the time for it is over; and when it is over, nobody waits any more. */
public final class B7InTime implements Invariant {
    @Override
    public Stream<String> broken(Step step) {
        Instant now = step.before().now();
        Stream<String> late = step.accepted(Command.Decide.class).stream()
                .filter(decide -> step.before().slice().request(decide.request()).stream()
                        .flatMap(request ->
                                request.steps().stream().skip(decide.step()).limit(1))
                        .anyMatch(one -> one.since()
                                .filter(since ->
                                        !now.isBefore(since.plus(one.stage().timeout())))
                                .isPresent()))
                .map(decide -> "somebody decided when it was too late");
        Stream<String> waiting = step.accepted(Command.ExpireDue.class).stream()
                .flatMap(any -> step.after().slice().requests().values().stream())
                .filter(request -> request.status().isPending())
                .filter(request -> request.steps().stream()
                        .filter(one -> one.votes().size() < one.stage().quorum())
                        .limit(1)
                        .flatMap(one ->
                                one.since().map(since -> since.plus(one.stage().timeout())).stream())
                        .anyMatch(end -> !now.isBefore(end)))
                .map(request -> request.form().holding() + " is waited for, though nobody may decide any more");
        return Stream.concat(late, waiting);
    }
}
