package dev.gatehouse.pim.invariant;

import dev.gatehouse.pim.command.Command;
import dev.gatehouse.pim.scene.Step;
import java.util.Optional;
import java.util.stream.Stream;

/** All who approve a request are different humans. */
public final class B2OtherPersons implements Invariant {
    @Override
    public Stream<String> broken(Step step) {
        return step.accepted(Command.Decide.class).stream()
                .flatMap(decide -> Optional.ofNullable(step.after().asked().get(decide.request())).stream())
                .filter(asked -> asked.ballots().stream()
                                .map(ballot -> step.after().reading().person(ballot.by()))
                                .distinct()
                                .count()
                        < asked.ballots().size())
                .map(asked -> "one human decided twice: " + asked.ballots());
    }
}
