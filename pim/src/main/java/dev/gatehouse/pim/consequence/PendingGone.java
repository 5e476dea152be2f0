package dev.gatehouse.pim.consequence;

import dev.gatehouse.pim.model.Account;
import dev.gatehouse.pim.request.Action;
import dev.gatehouse.pim.request.Request;
import dev.gatehouse.pim.request.Status;
import dev.gatehouse.pim.state.Change;
import dev.gatehouse.pim.state.Eligibility;
import dev.gatehouse.pim.state.Slice;
import java.time.Instant;
import java.util.List;

/** What somebody asked for and could not have any more fails at once, not when somebody approves it. */
public final class PendingGone implements Consequence {
    @Override
    public List<Change> of(Slice before, Slice now, Instant at) {
        return Changes.requests(now)
                .filter(request -> request.status().isPending())
                .filter(request -> isVain(now, request, at))
                .map(request -> Changes.become(request, Status.FAILED, at))
                .toList();
    }

    private static boolean isVain(Slice now, Request request, Instant at) {
        if (now.account(request.form().principal()).filter(Account::canHold).isEmpty()) {
            return true;
        }
        if (request.form().action() != Action.SELF_ACTIVATE) {
            return now.grant(request.grant())
                            .filter(grant -> grant.ended().isPresent())
                            .isPresent()
                    && request.form().action() == Action.SELF_EXTEND;
        }
        Instant from = request.form().start().filter(at::isBefore).orElse(at);
        return Eligibility.of(now, request.form().principal(), request.form().target(), from, at)
                .isEmpty();
    }
}
