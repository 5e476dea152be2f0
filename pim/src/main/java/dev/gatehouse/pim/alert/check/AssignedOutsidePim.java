package dev.gatehouse.pim.alert.check;

import dev.gatehouse.directory.AssignmentKind;
import dev.gatehouse.directory.AzureScope;
import dev.gatehouse.pim.alert.AlertKind;
import dev.gatehouse.pim.alert.Incident;
import dev.gatehouse.pim.model.Grant;
import dev.gatehouse.pim.model.Holding;
import dev.gatehouse.pim.model.Provision;
import dev.gatehouse.pim.model.Target;
import java.util.Comparator;
import java.util.Set;

/**
 * Roles that the directory says somebody has, and PIM neither gave him nor is still taking away. Of groups nothing is said:
 * they may have members that PIM did not put there.
 */
final class AssignedOutsidePim implements AlertCheck {
    @Override
    public Outcome examine(Scene scene, AlertKind alert) {
        boolean azure = alert == AlertKind.AZURE_ROLES_ASSIGNED_OUTSIDE_PIM;
        return scene.facts()
                .held()
                .map(held -> outside(scene, alert, held, azure))
                .orElseGet(() -> new Outcome.Unjudged(Set.of("what the directory says that principals have")));
    }

    private static Outcome outside(Scene scene, AlertKind alert, Set<Holding> held, boolean azure) {
        return new Outcome.Found(held.stream()
                .filter(holding ->
                        holding.target() instanceof Target.Role role && role.scope() instanceof AzureScope == azure)
                .filter(holding -> scene.open().of(holding).noneMatch(Grant::isActive))
                .filter(holding -> scene.slice()
                        .provision(holding)
                        .filter(Provision::isPending)
                        .isEmpty())
                .sorted(Comparator.comparing(Holding::toString))
                .map(holding -> Incident.of(
                        alert,
                        holding,
                        AssignmentKind.ACTIVE,
                        new Incident.Detail.Plain(),
                        scene.tenant().name(holding.principal()) + " has this role, and PIM did not give it"))
                .toList());
    }
}
