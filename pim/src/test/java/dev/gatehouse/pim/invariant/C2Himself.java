package dev.gatehouse.pim.invariant;

import dev.gatehouse.pim.command.Command;
import dev.gatehouse.pim.scene.Step;
import java.util.stream.Stream;

/** What somebody asks for himself, he himself asked for, and no application did. */
public final class C2Himself implements Invariant {
    @Override
    public Stream<String> broken(Step step) {
        return step.accepted(Command.Submit.class).stream()
                .flatMap(submit -> submit.forms().stream()
                        .filter(form -> form.action().isSelf())
                        .filter(form -> submit.by().app() || !submit.by().id().equals(form.principal())))
                .map(form -> form.holding() + " was asked for by another one, or by an application");
    }
}
