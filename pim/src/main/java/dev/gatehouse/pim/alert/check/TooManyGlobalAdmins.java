package dev.gatehouse.pim.alert.check;

import dev.gatehouse.directory.PrincipalId;
import dev.gatehouse.directory.posture.Holder;
import dev.gatehouse.pim.alert.AlertKind;
import dev.gatehouse.pim.alert.Incident;
import dev.gatehouse.pim.state.WellKnown;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Each Global Administrator, where there are many, and they are many of those who have a privileged role. */
final class TooManyGlobalAdmins implements AlertCheck {
    @Override
    public Outcome examine(Scene scene, AlertKind alert) {
        List<Holder> privileged = Holder.privileged(scene.tenant(), scene.baseline());
        List<Holder> global = privileged.stream()
                .filter(holder -> holder.assignment().held().role().equals(WellKnown.GLOBAL_ADMINISTRATOR))
                .toList();
        int count = principals(global).size();
        boolean many =
                scene.share(alert).isReached(count, principals(privileged).size());
        return scene.findings(
                findings -> findings.filter(any -> many)
                        .flatMap(finding -> global.stream()
                                .map(holder -> Holders.incident(
                                        alert,
                                        holder,
                                        new Incident.Detail.Plain(),
                                        scene.tenant().name(holder.principal())
                                                + " is one of "
                                                + count + " Global Administrators"))),
                "too-many-global-administrators");
    }

    private static Set<PrincipalId> principals(List<Holder> holders) {
        return holders.stream().map(Holder::principal).collect(Collectors.toSet());
    }
}
