package dev.gatehouse.pim.consequence;

import dev.gatehouse.pim.model.Account;
import dev.gatehouse.pim.model.End;
import dev.gatehouse.pim.model.Origin;
import dev.gatehouse.pim.state.Change;
import dev.gatehouse.pim.state.Slice;
import java.time.Instant;
import java.util.List;

/** What somebody activated, and what the directory does not have yet, ends when he may not sign in any more. */
public final class DisabledGone implements Consequence {
    @Override
    public List<Change> of(Slice before, Slice now, Instant at) {
        return Changes.open(now)
                .filter(grant -> grant.origin() == Origin.ACTIVATED || (grant.isActive() && !grant.provisioned()))
                .filter(grant ->
                        now.account(grant.principal()).filter(Account::canHold).isEmpty())
                .map(grant -> Changes.end(grant, at, End.PRINCIPAL_DISABLED))
                .toList();
    }
}
