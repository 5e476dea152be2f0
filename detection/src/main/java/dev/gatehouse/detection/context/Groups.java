package dev.gatehouse.detection.context;

import dev.gatehouse.directory.ObjectId;
import dev.gatehouse.directory.PrincipalRef;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

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
        Map<Boolean, List<Mark>> byKind =
                member.getValue().stream().collect(Collectors.partitioningBy(mark -> mark.how() == How.ELIGIBLE));
        byKind.values().forEach(marks -> spread(accounts, group, held, member.getKey(), marks));
    }

    /** One may be a member, and may be one by activation: the end of the one is not the end of the other. */
    private static void spread(
            ContextBuilder.Accounts accounts, ObjectId group, List<Hold> held, PrincipalRef member, List<Mark> marks) {
        for (Hold membership : Timeline.of(Optional.empty(), marks)) {
            for (Hold hold : held) {
                long from = Math.max(membership.from(), hold.from());
                long until = Math.min(membership.until(), hold.until());
                if (from < until) {
                    String evidence = hold.evidence() + "; member or owner of " + group + ": " + membership.evidence();
                    long shown = Math.max(membership.shown(), hold.shown());
                    accounts.inherit(member, new Hold(hold.role(), hold.how(), from, until, evidence, shown));
                }
            }
        }
    }
}
