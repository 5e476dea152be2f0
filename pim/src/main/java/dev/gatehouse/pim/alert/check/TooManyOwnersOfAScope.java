package dev.gatehouse.pim.alert.check;

import dev.gatehouse.directory.AzureScope;
import dev.gatehouse.directory.PrincipalId;
import dev.gatehouse.directory.RoleSystem;
import dev.gatehouse.directory.posture.Finding;
import dev.gatehouse.directory.posture.Holder;
import dev.gatehouse.directory.tenant.Assignment;
import dev.gatehouse.pim.alert.AlertKind;
import dev.gatehouse.pim.alert.Incident;
import dev.gatehouse.pim.state.WellKnown;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Azure scopes with many owners, who are many of all that have a role there; or with many owners who need not activate it,
 * who are many of all owners there.
 */
final class TooManyOwnersOfAScope implements AlertCheck {
    @Override
    public Outcome examine(Scene scene, AlertKind alert) {
        boolean permanent = alert == AlertKind.TOO_MANY_PERMANENT_OWNERS;
        List<Holder> holders = Holder.of(scene.tenant(), RoleSystem.AZURE);
        return scene.findings(
                findings -> findings.filter(finding -> isShare(scene, alert, finding, holders, permanent))
                        .map(finding -> Incident.of(
                                alert,
                                finding.subject().id() + " " + finding.is(),
                                finding.subject().name() + " has too many " + finding.setting() + ", " + finding.is())),
                permanent ? "too-many-permanent-owners" : "too-many-owners");
    }

    private static boolean isShare(
            Scene scene, AlertKind alert, Finding finding, List<Holder> holders, boolean permanent) {
        AzureScope at = new AzureScope(finding.subject().id());
        Predicate<Assignment> owner = one -> one.held().role().equals(WellKnown.OWNER);
        Set<PrincipalId> some = at(scene, holders, at, permanent ? owner.and(Assignment::isStanding) : owner);
        Set<PrincipalId> all = at(scene, holders, at, permanent ? owner : any -> true);
        return scene.share(alert).isReached(some.size(), all.size());
    }

    private static Set<PrincipalId> at(Scene scene, List<Holder> holders, AzureScope at, Predicate<Assignment> which) {
        return holders.stream()
                .filter(holder -> which.test(holder.assignment()))
                .filter(holder ->
                        scene.tenant().reaches(holder.assignment().held().scope(), at))
                .map(Holder::principal)
                .collect(Collectors.toSet());
    }
}
