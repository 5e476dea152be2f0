package dev.gatehouse.pim.invariant;

import dev.gatehouse.pim.command.Command;
import dev.gatehouse.pim.scene.Reading;
import dev.gatehouse.pim.scene.Step;
import java.util.stream.Stream;

/** Nobody decides what he asked for or what is for him, by whichever of his accounts. */
public final class B1NotOwn implements Invariant {
    @Override
    public Stream<String> broken(Step step) {
        Reading reading = step.before().reading();
        return step.accepted(Command.Decide.class).stream()
                .flatMap(decide -> step.before().slice().request(decide.request()).stream()
                        .flatMap(request ->
                                Stream.of(request.by(), request.form().principal()))
                        .filter(own -> reading.person(own)
                                .equals(reading.person(decide.by().id()))))
                .map(own -> "somebody decided his own request");
    }
}
