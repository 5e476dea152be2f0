package dev.gatehouse.pim.alert.check;

import dev.gatehouse.pim.alert.AlertKind;
import dev.gatehouse.pim.alert.Incident;

/** Privileged roles that are activated without a second factor. */
final class NoMfaOnActivation implements AlertCheck {
    /** What the checks of role settings call it. */
    private static final String SETTING = "second factor";

    @Override
    public Outcome examine(Scene scene, AlertKind alert) {
        return scene.findings(
                findings -> findings.filter(finding -> finding.setting().equals(SETTING))
                        .map(finding -> Incident.of(
                                alert,
                                finding.subject().id(),
                                finding.subject().name() + " is activated without a second factor")),
                "roles-without-mfa",
                "baseline-entra-role-settings");
    }
}
