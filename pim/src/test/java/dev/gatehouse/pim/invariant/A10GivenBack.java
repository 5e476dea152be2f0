package dev.gatehouse.pim.invariant;

import dev.gatehouse.pim.command.Command;
import dev.gatehouse.pim.model.Origin;
import dev.gatehouse.pim.request.Action;
import dev.gatehouse.pim.scene.Step;
import java.time.Duration;
import java.util.stream.Stream;

/** An activation is given back no sooner than five minutes after it began, and only when there is one. */
public final class A10GivenBack implements Invariant {
    private static final Duration FIVE = Duration.ofMinutes(5);

    @Override
    public Stream<String> broken(Step step) {
        return step.accepted(Command.Submit.class).stream()
                .flatMap(submit -> submit.forms().stream())
                .filter(form -> form.action() == Action.SELF_DEACTIVATE)
                .filter(form -> !step.before().asked().containsKey(form.id()))
                .filter(form -> step.before().slice().grants().values().stream()
                        .noneMatch(grant -> grant.holding().equals(form.holding())
                                && grant.origin() == Origin.ACTIVATED
                                && step.before().reading().gives(grant)
                                && !step.before()
                                        .now()
                                        .isBefore(grant.validity().from().plus(FIVE))))
                .map(form -> form.holding() + " was given back too soon, or was not there");
    }
}
