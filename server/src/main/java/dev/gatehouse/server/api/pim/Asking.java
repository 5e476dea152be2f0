package dev.gatehouse.server.api.pim;

import dev.gatehouse.pim.Decision;
import dev.gatehouse.pim.command.Command;
import dev.gatehouse.server.grant.PimStation;
import dev.gatehouse.server.http.Limits;
import jakarta.inject.Singleton;

/** Has the engine decide what somebody asks, no more often than one may ask for oneself or decide. */
@Singleton
public final class Asking {
    private final PimStation pim;
    private final Limits limits;

    Asking(PimStation pim, Limits limits) {
        this.pim = pim;
        this.limits = limits;
    }

    /** What comes of a command. */
    public Decision decide(Command command) {
        if (counts(command)) {
            limits.takeActivation();
        }
        return pim.decide(command);
    }

    /** What administrators do is not counted, for scripts of theirs do much at once; nor is what only takes away. */
    private static boolean counts(Command command) {
        return switch (command) {
            case Command.Submit submit ->
                submit.forms().stream().anyMatch(form -> form.action().isSelf());
            case Command.Decide _ -> true;
            case Command.Cancel _,
                    Command.Revoke _,
                    Command.Set _,
                    Command.Enable _,
                    Command.Observe _,
                    Command.ExpireDue _,
                    Command.Reached _,
                    Command.Failed _,
                    Command.OfReview _,
                    Command.OfRole _,
                    Command.OfAlert _ -> false;
        };
    }
}
