package dev.gatehouse.pim.invariant;

import dev.gatehouse.pim.command.Command;
import dev.gatehouse.pim.model.Origin;
import dev.gatehouse.pim.model.RequestId;
import dev.gatehouse.pim.model.Target;
import dev.gatehouse.pim.scene.Reading;
import dev.gatehouse.pim.scene.Seed;
import dev.gatehouse.pim.scene.Step;
import java.util.stream.Stream;

/** Only who administers something at that moment, and may sign in, assigns it, removes it, revokes it, sets its rules, or enables and disables who could have it. */
public final class B12Privileged implements Invariant {
    private static final Target EVERYTHING = Seed.EVERYTHING;

    @Override
    public Stream<String> broken(Step step) {
        Reading reading = step.before().reading();
        return step.accepted().stream()
                .filter(command -> !may(step, reading, command))
                .map(command -> "somebody who does not administer it did this: "
                        + command.getClass().getSimpleName());
    }

    private static boolean may(Step step, Reading reading, Command command) {
        return switch (command) {
            case Command.Submit submit ->
                submit.forms().stream()
                        .filter(form -> !step.before().asked().containsKey(form.id()))
                        .allMatch(form -> form.action().isSelf()
                                || reading.administers(submit.by().id(), form.target()));
            case Command.Set set ->
                reading.administers(set.by().id(), set.setting().key().target());
            case Command.Revoke revoke ->
                step.grants()
                        .filter(one -> one.before().isPresent())
                        .filter(one -> one.after().origin() == Origin.ACTIVATED)
                        .filter(one -> one.after().principal().equals(revoke.principal()))
                        .allMatch(one -> reading.administers(
                                revoke.by().id(), one.after().target()));
            case Command.Enable enable -> reading.administers(enable.by().id(), EVERYTHING);
            case Command.Cancel cancel ->
                step.before().slice().request(cancel.request()).stream()
                        .allMatch(request -> request.by().equals(cancel.by().id())
                                || reading.administers(
                                        cancel.by().id(), request.form().target()));
            case Command.Decide any -> granted(step, reading);
            case Command.Observe any -> true;
            case Command.ExpireDue any -> true;
            case Command.Reached any -> true;
            case Command.Failed any -> true;
            // The explorer holds no reviews, looks at no alerts and defines no roles: these have tests of their own.
            case Command.OfReview any -> true;
            case Command.OfAlert any -> true;
            case Command.OfRole any -> true;
        };
    }

    /** What an administrator asked for together with what others must approve is given while he is one. */
    private static boolean granted(Step step, Reading reading) {
        return step.grants()
                .filter(Step.Granted::isNew)
                .flatMap(one -> step
                        .after()
                        .slice()
                        .request(new RequestId(one.after().id().value()))
                        .stream())
                .allMatch(request -> request.form().action().isSelf()
                        || reading.administers(request.by(), request.form().target()));
    }
}
