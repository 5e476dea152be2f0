package dev.gatehouse.pim.alert.check;

import dev.gatehouse.directory.posture.Finding;
import dev.gatehouse.directory.posture.Holder;
import dev.gatehouse.pim.alert.AlertKind;
import dev.gatehouse.pim.alert.Incident;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Each privileged role of somebody who has not signed in for long, by himself or by a group. */
final class StaleSignIn implements AlertCheck {
    private static final String STALE = "stale-assignments";
    private static final String UNUSED = "unused-privileged-accounts";

    @Override
    public Outcome examine(Scene scene, AlertKind alert) {
        Map<String, List<Holder>> privileged = Holder.privileged(scene.tenant(), scene.baseline()).stream()
                .collect(Collectors.groupingBy(holder -> holder.principal().toString()));
        return scene.findings(
                findings -> findings.flatMap(finding -> incidents(
                        scene,
                        alert,
                        finding,
                        privileged.getOrDefault(finding.subject().id(), List.of()))),
                STALE,
                UNUSED);
    }

    /** A stale assignment is an eligible one of his own. */
    private static Stream<Incident> incidents(Scene scene, AlertKind alert, Finding finding, List<Holder> his) {
        boolean stale = finding.about().id().equals(STALE);
        return his.stream()
                .filter(holder -> !stale
                        || (holder.assignment().isEligible() && holder.group().isEmpty()))
                .map(holder -> Holders.incident(
                        alert,
                        holder,
                        new Incident.Detail.LastUsed(
                                scene.slice().signIns().of(holder.principal()), Holders.since(scene, holder)),
                        finding.subject().name() + " " + finding.is()));
    }
}
