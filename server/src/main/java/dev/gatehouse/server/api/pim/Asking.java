package dev.gatehouse.server.api.pim;

import dev.gatehouse.pim.Decision;
import dev.gatehouse.pim.command.Command;
import dev.gatehouse.server.grant.PimStation;
import dev.gatehouse.server.http.Calling;
import dev.gatehouse.server.http.Limits;
import dev.gatehouse.server.identity.Caller;
import dev.gatehouse.server.identity.Permission;
import dev.gatehouse.server.identity.Role;
import jakarta.inject.Singleton;
import java.util.Set;

/** Has the engine decide what somebody asks, no more often than one may ask for oneself or decide. */
@Singleton
public final class Asking {
    private static final Set<Role> ADMINISTRATORS = Set.of(Role.PRIVILEGED_ROLE_ADMINISTRATOR);

    private final PimStation pim;
    private final Limits limits;
    private final Calling calling;

    Asking(PimStation pim, Limits limits, Calling calling) {
        this.pim = pim;
        this.limits = limits;
        this.calling = calling;
    }

    /** What comes of a command. */
    public Decision decide(Command command) {
        if (counts(command)) {
            limits.takeActivation();
        }
        return pim.decide(command);
    }

    /** What administrators do is not counted, for scripts of theirs do much at once; nor is what only takes away. */
    private boolean counts(Command command) {
        return switch (command) {
            case Command.Submit submit ->
                submit.forms().stream().anyMatch(form -> form.action().isSelf());
            case Command.Decide _ -> true;
            // Whatever comes of it is written down, also where somebody tries it who may not.
            case Command.Enable _ -> !enablesAccounts(calling.caller());
            case Command.Cancel _,
                    Command.Revoke _,
                    Command.Set _,
                    Command.Observe _,
                    Command.ExpireDue _,
                    Command.Reached _,
                    Command.Failed _,
                    Command.OfReview _,
                    Command.OfRole _,
                    Command.OfAlert _ -> false;
        };
    }

    private static boolean enablesAccounts(Caller caller) {
        return caller.hasAny(ADMINISTRATORS) || caller.permissions().contains(Permission.ENABLE_ACCOUNTS);
    }
}
