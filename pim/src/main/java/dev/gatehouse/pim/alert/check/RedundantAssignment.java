package dev.gatehouse.pim.alert.check;

import dev.gatehouse.directory.AssignmentKind;
import dev.gatehouse.pim.alert.AlertKind;
import dev.gatehouse.pim.alert.Incident;
import dev.gatehouse.pim.model.Account;
import dev.gatehouse.pim.model.Grant;
import dev.gatehouse.pim.model.Target;
import dev.gatehouse.pim.state.Recommending;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Privileged roles that somebody is eligible for and has not activated for long, or that add nothing to what he has. */
final class RedundantAssignment implements AlertCheck {
    @Override
    public Outcome examine(Scene scene, AlertKind alert) {
        List<Incident> unused = unused(scene, alert);
        return scene.findings(
                findings -> Stream.concat(
                        unused.stream(),
                        findings.map(finding -> Incident.of(
                                alert,
                                finding.key(),
                                finding.subject().name() + ": " + finding.setting() + ", " + finding.is()))),
                "redundant-assignments");
    }

    private static List<Incident> unused(Scene scene, AlertKind alert) {
        Instant from = scene.at().minus(Duration.ofDays(scene.days(alert)));
        Recommending recommending = new Recommending(scene.slice(), scene.at());
        return scene.slice().grants().values().stream()
                .filter(grant -> grant.isEligible(scene.at())
                        && grant.target() instanceof Target.Role role
                        && scene.baseline().roles().isPrivileged(role.role()))
                .filter(grant -> !grant.validity().from().isAfter(from))
                .filter(grant -> scene.slice()
                        .account(grant.principal())
                        .filter(Account::emergency)
                        .isEmpty())
                .sorted(Comparator.comparing(Grant::id))
                .flatMap(grant -> unused(scene, alert, grant, recommending.lastActivation(grant), from).stream())
                .toList();
    }

    private static Optional<Incident> unused(
            Scene scene, AlertKind alert, Grant grant, Optional<Instant> last, Instant from) {
        return last.filter(when -> !when.isBefore(from)).isPresent()
                ? Optional.empty()
                : Optional.of(Incident.of(
                        alert,
                        grant.holding(),
                        AssignmentKind.ELIGIBLE,
                        new Incident.Detail.LastUsed(
                                last, Optional.of(grant.validity().from())),
                        scene.tenant().name(grant.principal()) + " has not activated it for " + scene.days(alert)
                                + " days"));
    }
}
