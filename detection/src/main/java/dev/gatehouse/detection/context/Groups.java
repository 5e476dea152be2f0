package dev.gatehouse.detection.context;

import dev.gatehouse.directory.ObjectId;
import dev.gatehouse.directory.PrincipalRef;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Gives the members of a group, and the owners of a service principal, what it held, for as long as both lasted. */
final class Groups {
    private Groups() {}

    static void spread(ContextBuilder.Accounts accounts) {
        accounts.members().forEach((group, members) -> {
            List<Hold> held = accounts.holdsOf(group);
            if (!held.isEmpty()) {
                members.forEach((member, marks) -> spread(accounts, group, held, Map.entry(member, marks)));
            }
        });
    }

    private static void spread(
            ContextBuilder.Accounts accounts,
            ObjectId group,
            List<Hold> held,
            Map.Entry<PrincipalRef, List<Mark>> member) {
        for (Hold membership : Timeline.of(Optional.empty(), member.getValue())) {
            for (Hold hold : held) {
                long from = Math.max(membership.from(), hold.from());
                long until = Math.min(membership.until(), hold.until());
                if (from < until) {
                    String evidence = hold.evidence() + "; member or owner of " + group + ": " + membership.evidence();
                    accounts.inherit(member.getKey(), new Hold(hold.role(), hold.how(), from, until, evidence));
                }
            }
        }
    }
}
