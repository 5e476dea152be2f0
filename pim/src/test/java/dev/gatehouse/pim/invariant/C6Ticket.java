package dev.gatehouse.pim.invariant;

import dev.gatehouse.pim.command.Command;
import dev.gatehouse.pim.request.Form;
import dev.gatehouse.pim.scene.Step;
import dev.gatehouse.pim.setting.Activating;
import dev.gatehouse.pim.setting.Ask;
import java.util.stream.Stream;

/** Where a ticket is asked for there is one, with its system, and its number looks like one. */
public final class C6Ticket implements Invariant {
    @Override
    public Stream<String> broken(Step step) {
        return step.accepted(Command.Submit.class).stream()
                .flatMap(submit -> submit.forms().stream())
                .filter(form -> !step.before().asked().containsKey(form.id()))
                .filter(form -> C1Proof.asks(step, form).contains(Ask.TICKETING) && !isTicket(step, form))
                .map(form -> "no ticket was named for " + form.holding());
    }

    private static boolean isTicket(Step step, Form form) {
        Activating rules =
                step.before().slice().setting(form.target().setting()).activating();
        return !form.ticket().number().isBlank()
                && !form.ticket().system().isBlank()
                && (!step.before().reading().isActivation(form)
                        || rules.ticketPattern()
                                .filter(pattern -> !form.ticket().number().matches(pattern))
                                .isEmpty());
    }
}
