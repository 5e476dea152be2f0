package dev.gatehouse.store.alerts;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gatehouse.detection.alert.Alert;
import dev.gatehouse.detection.alert.AlertJson;
import dev.gatehouse.detection.alert.AlertState;
import dev.gatehouse.detection.watch.AlertChange;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An alert within a transaction: as it was before, and as it is after all that was told of it. */
final class AlertDraft {
    private final UUID id;
    private final @Nullable AlertRow before;
    private @Nullable ObjectNode now;
    private Optional<UUID> incident;

    AlertDraft(UUID id, @Nullable AlertRow before) {
        this.id = id;
        this.before = before;
        this.now = before == null ? null : before.json();
        this.incident = before == null ? Optional.empty() : before.incident();
    }

    void apply(AlertChange change) {
        switch (change) {
            case AlertChange.Told told -> tell(told.alert());
            case AlertChange.Withdrawn withdrawn -> settle(AlertState.WITHDRAWN, Optional.empty());
            case AlertChange.Superseded superseded -> settle(AlertState.SUPERSEDED, Optional.of(superseded.by()));
            case AlertChange.Final settled -> makeFinal();
        }
    }

    /** What is to be written; empty where nothing is. */
    Optional<AlertWrite> result() {
        if (now == null || (before != null && AlertText.isSame(before.json(), now))) {
            return Optional.empty();
        }
        int revision = before == null ? 1 : before.revision() + 1;
        now.put("revision", revision);
        return Optional.of(new AlertWrite(
                id,
                now,
                revision,
                before == null ? TriageStatus.NEW.json() : before.status(),
                incident,
                isFindableAnew()));
    }

    private void tell(Alert alert) {
        ObjectNode told = AlertText.parse(AlertJson.write(alert));
        if (now == null) {
            incident = alert.incidentId();
            now = told;
            return;
        }
        if (AlertText.saysTheSame(now, told) && isSettledEnough(now, alert.state())) {
            return;
        }
        told.set("detectedAt", now.path("detectedAt"));
        now = told;
    }

    /** Telling a final alert once more does not open it again, as long as nothing new is said. */
    private static boolean isSettledEnough(ObjectNode now, AlertState told) {
        return AlertText.isIn(told, now) || (AlertText.isIn(AlertState.FINAL, now) && told == AlertState.OPEN);
    }

    private void settle(AlertState state, Optional<UUID> by) {
        if (now != null) {
            now = AlertText.settled(now, state, by);
        }
    }

    private void makeFinal() {
        if (now != null && AlertText.isIn(AlertState.OPEN, now)) {
            now = AlertText.settled(now, AlertState.FINAL, Optional.empty());
        }
    }

    private boolean isFindableAnew() {
        return before == null
                || now == null
                || !before.json().path("entities").equals(now.path("entities"))
                || !before.json().path("rule").equals(now.path("rule"));
    }
}
