package dev.gatehouse.pim.alert.check;

import dev.gatehouse.pim.alert.AlertKind;
import dev.gatehouse.pim.alert.Incident;
import java.util.Optional;

/** Roles that the tenant made and that are the double of another, in Azure or in the directory. */
final class DuplicateRole implements AlertCheck {
    @Override
    public Outcome examine(Scene scene, AlertKind alert) {
        return scene.findings(
                findings -> findings.map(finding -> new Incident(
                        alert,
                        finding.key(),
                        Optional.empty(),
                        new Incident.Detail.Twin(finding.subject().name(), finding.is()),
                        finding.subject().name() + ": " + finding.setting() + " " + finding.is())),
                "duplicate-roles");
    }
}
