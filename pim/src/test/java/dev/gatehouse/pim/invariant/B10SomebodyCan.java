package dev.gatehouse.pim.invariant;

import dev.gatehouse.directory.AssignmentKind;
import dev.gatehouse.pim.command.Command;
import dev.gatehouse.pim.model.Grant;
import dev.gatehouse.pim.scene.Reading;
import dev.gatehouse.pim.scene.Step;
import dev.gatehouse.pim.setting.Stage;
import java.util.List;
import java.util.stream.Stream;

/** What must be approved can be: enough others could, when it is asked for and when it is set. */
public final class B10SomebodyCan implements Invariant {
    @Override
    public Stream<String> broken(Step step) {
        Reading reading = step.before().reading();
        Stream<String> asked = step.accepted(Command.Submit.class).stream()
                .flatMap(submit -> submit.forms().stream()
                        .filter(form -> !step.before().asked().containsKey(form.id()))
                        .filter(form -> !reading.couldApprove(
                                reading.stages(form),
                                form.principal(),
                                form.target(),
                                List.of(submit.by().id(), form.principal()))))
                .map(form -> "nobody could approve " + form.holding());
        Stream<String> set = step.accepted(Command.Set.class).stream()
                .filter(command -> !isSound(step, command))
                .map(command -> "nobody could approve what was set: "
                        + command.setting().activating().approval());
        return Stream.concat(asked, set);
    }

    private static boolean isSound(Step step, Command.Set command) {
        Reading reading = step.before().reading();
        List<Stage> stages = command.setting().activating().approval().asked();
        List<Grant> eligible = step.before().slice().grants().values().stream()
                .filter(grant -> grant.kind() == AssignmentKind.ELIGIBLE && reading.covers(grant))
                .filter(grant ->
                        grant.target().setting().equals(command.setting().key()))
                .toList();
        return eligible.stream()
                .allMatch(grant ->
                        reading.couldApprove(stages, grant.principal(), grant.target(), List.of(grant.principal())));
    }
}
