package dev.gatehouse.pim.invariant;

import dev.gatehouse.directory.AssignmentKind;
import dev.gatehouse.pim.command.Caller;
import dev.gatehouse.pim.command.Command;
import dev.gatehouse.pim.request.Form;
import dev.gatehouse.pim.scene.Step;
import dev.gatehouse.pim.setting.Activating;
import dev.gatehouse.pim.setting.Ask;
import dev.gatehouse.pim.setting.RoleSetting;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Stream;

/** Where a second factor is asked for, it was proved in this session not long ago; where an authentication context is, the session has it. */
public final class C1Proof implements Invariant {
    @Override
    public Stream<String> broken(Step step) {
        return step.accepted(Command.Submit.class).stream()
                .flatMap(submit -> submit.forms().stream()
                        .filter(form -> !step.before().asked().containsKey(form.id()))
                        .flatMap(form -> wrong(step, submit.by(), form)));
    }

    private static Stream<String> wrong(Step step, Caller by, Form form) {
        Activating rules =
                step.before().slice().setting(form.target().setting()).activating();
        boolean factor = asks(step, form).contains(Ask.MULTI_FACTOR_AUTHENTICATION)
                && !isFresh(by, step.before().now());
        boolean context = step.before().reading().isActivation(form)
                && rules.context()
                        .filter(asked -> !by.contexts().contains(asked))
                        .isPresent();
        return Stream.of(factor ? "no second factor was proved" : "", context ? "the context is not satisfied" : "")
                .filter(text -> !text.isEmpty());
    }

    /** What is asked of a form by what is set. */
    static Set<Ask> asks(Step step, Form form) {
        RoleSetting setting = step.before().slice().setting(form.target().setting());
        if (step.before().reading().isActivation(form)) {
            return setting.activating().asks();
        }
        boolean assigns = switch (form.action()) {
            case ADMIN_ASSIGN, ADMIN_UPDATE, ADMIN_EXTEND, ADMIN_RENEW -> true;
            case ADMIN_REMOVE, SELF_ACTIVATE, SELF_DEACTIVATE, SELF_EXTEND, SELF_RENEW -> false;
        };
        if (!assigns) {
            return Set.of();
        }
        return form.kind() == AssignmentKind.ELIGIBLE
                ? setting.eligibility().asks()
                : setting.assignment().asks();
    }

    /** Whether somebody proved it at most ten minutes ago, by clocks that are at most five apart. */
    static boolean isFresh(Caller by, Instant now) {
        return by.secondFactor()
                .filter(when -> Duration.between(when, now).compareTo(Duration.ofMinutes(10)) <= 0)
                .filter(when -> Duration.between(now, when).compareTo(Duration.ofMinutes(5)) <= 0)
                .isPresent();
    }
}
