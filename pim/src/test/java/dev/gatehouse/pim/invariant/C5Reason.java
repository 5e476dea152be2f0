package dev.gatehouse.pim.invariant;

import dev.gatehouse.pim.command.Command;
import dev.gatehouse.pim.scene.Step;
import dev.gatehouse.pim.setting.Ask;
import java.util.stream.Stream;

/** Where a reason is asked for there is one that can be seen, and none is endless. */
public final class C5Reason implements Invariant {
    private static final int LONGEST = 1_000;

    @Override
    public Stream<String> broken(Step step) {
        return step.accepted(Command.Submit.class).stream()
                .flatMap(submit -> submit.forms().stream())
                .filter(form -> !step.before().asked().containsKey(form.id()))
                .filter(form -> form.justification().length() > LONGEST
                        || (C1Proof.asks(step, form).contains(Ask.JUSTIFICATION) && isEmpty(form.justification())))
                .map(form -> "no reason was given for " + form.holding());
    }

    /** Whether there is no letter and no digit in it. */
    static boolean isEmpty(String text) {
        return text.codePoints().noneMatch(Character::isLetterOrDigit);
    }
}
