package dev.gatehouse.pim.invariant;

import dev.gatehouse.pim.command.Command;
import dev.gatehouse.pim.model.Grant;
import dev.gatehouse.pim.model.GrantState;
import dev.gatehouse.pim.model.Origin;
import dev.gatehouse.pim.scene.Step;
import java.util.stream.Stream;

/** What was asked for once is given once, under its own id: asking, deciding or reporting again gives nothing more. */
public final class B6OneShot implements Invariant {
    @Override
    public Stream<String> broken(Step step) {
        Stream<String> revived = step.grants()
                .filter(one ->
                        one.before().filter(old -> isOther(old, one.after())).isPresent())
                .map(one -> one.after().holding() + " was given anew under an old id");
        Stream<String> again = step.accepted(Command.Submit.class).stream()
                .filter(submit -> submit.forms().stream()
                        .anyMatch(form -> step.before().asked().containsKey(form.id())))
                .filter(submit -> !step.changes().isEmpty())
                .map(submit -> "something was asked for again, and something changed");
        return Stream.concat(revived, again);
    }

    private static boolean isOther(Grant old, Grant now) {
        return !old.isOpen()
                || !old.holding().equals(now.holding())
                || old.kind() != now.kind()
                || old.origin() != now.origin()
                || (old.state() == GrantState.CURRENT && now.state() == GrantState.SCHEDULED)
                || (old.provisioned() && !now.provisioned())
                || (old.origin() == Origin.ACTIVATED
                        && !old.validity().from().equals(now.validity().from()));
    }
}
