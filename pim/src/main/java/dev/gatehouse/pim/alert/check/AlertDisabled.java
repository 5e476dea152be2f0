package dev.gatehouse.pim.alert.check;

import dev.gatehouse.pim.alert.AlertKind;
import dev.gatehouse.pim.alert.AlertState;
import dev.gatehouse.pim.alert.Incident;
import java.util.Comparator;

/** Alerts that somebody turned off; each time anew. */
final class AlertDisabled implements AlertCheck {
    @Override
    public Outcome examine(Scene scene, AlertKind alert) {
        return new Outcome.Found(scene.slice().alerts().values().stream()
                .filter(state -> !state.enabled())
                .sorted(Comparator.comparing(AlertState::kind))
                .map(state -> Incident.of(
                        alert,
                        state.kind().graph() + " since version " + state.version(),
                        state.kind().graph() + " was turned off"))
                .toList());
    }
}
