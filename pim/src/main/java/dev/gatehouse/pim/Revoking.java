package dev.gatehouse.pim;

import dev.gatehouse.pim.command.Command;
import dev.gatehouse.pim.consequence.Changes;
import dev.gatehouse.pim.guard.Refusal;
import dev.gatehouse.pim.model.End;
import dev.gatehouse.pim.model.Grant;
import dev.gatehouse.pim.model.Origin;
import dev.gatehouse.pim.state.People;
import dev.gatehouse.pim.state.Slice;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/** Whatever somebody has activated ends at once, however short it has been. */
final class Revoking {
    private Revoking() {}

    static Draft of(Slice slice, Command.Revoke revoke, Instant at) {
        List<Grant> grants = slice.grants().values().stream()
                .filter(grant -> grant.isOpen() && grant.origin() == Origin.ACTIVATED)
                .filter(grant -> grant.principal().equals(revoke.principal()))
                .filter(grant ->
                        revoke.target().isEmpty() || revoke.target().get().equals(grant.target()))
                .sorted(Comparator.comparing(Grant::id))
                .toList();
        People people = new People(slice, at);
        if (grants.stream().anyMatch(grant -> !people.canAdminister(revoke.by().id(), grant.target()))) {
            return Draft.Unwanted.because(
                    Refusal.of(Refusal.Code.NOT_ADMINISTRATOR, "only who administers it at this moment can revoke it"));
        }
        return grants.isEmpty()
                ? Draft.Unwanted.because(Refusal.of(Refusal.Code.NOTHING_THERE, "nothing of this is activated"))
                : Draft.Wanted.of(grants.stream()
                        .map(grant -> Changes.end(grant, at, End.REVOKED))
                        .toList());
    }
}
