package dev.gatehouse.pim.guard;

import dev.gatehouse.pim.request.Action;
import java.util.stream.Stream;

/** Nothing is given to who may not sign in. */
public final class Enabled implements Guard<Asking> {
    @Override
    public Stream<Refusal> judge(Asking wish) {
        boolean takes = wish.action() == Action.ADMIN_REMOVE || wish.action() == Action.SELF_DEACTIVATE;
        return takes || wish.principal().filter(account -> !account.canHold()).isEmpty()
                ? Stream.empty()
                : Stream.of(Refusal.of(
                        Refusal.Code.PRINCIPAL_DISABLED, "the account is disabled; enable it before it is given more"));
    }
}
