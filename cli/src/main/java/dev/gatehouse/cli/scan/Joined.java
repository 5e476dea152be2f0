package dev.gatehouse.cli.scan;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.detection.alert.Alert;
import dev.gatehouse.detection.alert.Expectations;
import dev.gatehouse.detection.alert.Judgement;
import dev.gatehouse.detection.incident.Incidents;
import dev.gatehouse.detection.incident.Piece;
import dev.gatehouse.detection.incident.SharedAddresses;
import dev.gatehouse.sigma.Level;
import java.util.ArrayList;
import java.util.List;

/**
 * The incidents of a scan. They are found before the first alert is written, in a pass of its own over the gravest alerts,
 * of which little is kept, so that memory does not grow with how many there are.
 *
 * @param leftOut how many lesser alerts were too many to be held against each other
 */
record Joined(Incidents incidents, long leftOut) {
    /** How many alerts incidents are made of. */
    static final int MOST = 20_000;

    Joined {
        requireNonNull(incidents, "incidents is null");
    }

    /** Those of alerts of at least that severity which the expectations do not hold back. */
    static Joined of(Alerts alerts, int most, Level least, Expectations expectations, SharedAddresses shared) {
        List<Piece> pieces = new ArrayList<>();
        alerts.gravest(most, made -> {
            if (made.severity().compareTo(least) >= 0
                    && expectations.judge(made) instanceof Judgement.Shown(Alert alert)) {
                pieces.add(Piece.of(alert, shared));
            }
        });
        return new Joined(Incidents.of(pieces), Math.max(0, alerts.size() - most));
    }

    /** The alert with its incident, where it has one. */
    Alert told(Alert alert) {
        return incidents.of(alert).map(alert::inIncident).orElse(alert);
    }
}
