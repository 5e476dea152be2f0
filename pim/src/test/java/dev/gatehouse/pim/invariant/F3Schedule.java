package dev.gatehouse.pim.invariant;

import dev.gatehouse.pim.command.Command;
import dev.gatehouse.pim.request.Action;
import dev.gatehouse.pim.scene.Step;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;

/** Nothing is granted that begins in the past, and all that lasts ends after now and after it begins. */
public final class F3Schedule implements Invariant {
    @Override
    public Stream<String> broken(Step step) {
        Instant now = step.before().now();
        Stream<String> past = step.accepted(Command.Submit.class).stream()
                .flatMap(submit -> submit.forms().stream())
                .filter(form -> !step.before().asked().containsKey(form.id()))
                .filter(form -> form.action() != Action.ADMIN_REMOVE && form.action() != Action.SELF_DEACTIVATE)
                .filter(form -> form.start()
                        .filter(start -> Duration.between(start, now).compareTo(Duration.ofMinutes(5)) > 0)
                        .isPresent())
                .map(form -> form.holding() + " was to begin in the past");
        Stream<String> over = step.accepted(Command.ExpireDue.class).isPresent()
                ? Stream.empty()
                : step.grants()
                        .filter(one -> one.after().isOpen())
                        .filter(one -> one.before()
                                .filter(old -> old.validity().equals(one.after().validity()))
                                .isEmpty())
                        .filter(one -> !one.after().validity().until().isAfter(now))
                        .map(one -> one.after().holding() + " was granted until before now");
        return Stream.concat(past, over);
    }
}
