package dev.gatehouse.pim.guard;

import dev.gatehouse.directory.AssignmentKind;
import dev.gatehouse.pim.request.Action;
import java.util.stream.Stream;

/** What is given back, removed, extended or renewed is there. */
public final class There implements Guard<Asking> {
    @Override
    public Stream<Refusal> judge(Asking wish) {
        boolean needed = switch (wish.action()) {
            case ADMIN_REMOVE, ADMIN_EXTEND, ADMIN_RENEW, SELF_DEACTIVATE, SELF_EXTEND, SELF_RENEW -> true;
            case ADMIN_ASSIGN, ADMIN_UPDATE, SELF_ACTIVATE -> false;
        };
        return needed && wish.subject().isEmpty()
                ? Stream.of(Refusal.of(
                        Refusal.Code.NOTHING_THERE,
                        wish.action() == Action.SELF_DEACTIVATE
                                ? "nothing of this is activated"
                                : "there is no such "
                                        + (wish.form().kind() == AssignmentKind.ELIGIBLE ? "eligible" : "active")
                                        + " assignment",
                        "",
                        wish.form().holding()))
                : Stream.empty();
    }
}
