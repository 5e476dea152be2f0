package dev.gatehouse.pim.alert.check;

import dev.gatehouse.directory.RoleAssignment;
import dev.gatehouse.directory.posture.Holder;
import dev.gatehouse.pim.alert.AlertKind;
import dev.gatehouse.pim.alert.Incident;
import dev.gatehouse.pim.model.Holding;
import dev.gatehouse.pim.model.Target;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;

/** Incidents about who holds a role. */
final class Holders {
    private Holders() {}

    /** About somebody's own assignment; where he has it by a group, taking that away would take it from others, too. */
    static Incident incident(AlertKind alert, Holder holder, Incident.Detail detail, String says) {
        RoleAssignment held = holder.assignment().held();
        Holding holding = holding(held);
        return holder.group()
                .map(group -> new Incident(
                        alert,
                        holder.principal() + " by group " + holding + " " + held.kind(),
                        Optional.empty(),
                        detail,
                        says + ", by the group " + group.name()))
                .orElseGet(() -> Incident.of(alert, holding, held.kind(), detail, says));
    }

    /** From when on the assignment holds by which somebody has a role; empty where PIM knows of none. */
    static Optional<Instant> since(Scene scene, Holder holder) {
        RoleAssignment held = holder.assignment().held();
        return scene.open()
                .of(holding(held))
                .filter(grant -> grant.kind() == held.kind())
                .map(grant -> grant.validity().from())
                .min(Comparator.naturalOrder());
    }

    private static Holding holding(RoleAssignment held) {
        return new Holding(held.principal(), new Target.Role(held.role(), held.scope()));
    }
}
