package dev.gatehouse.detection.watch;

import dev.gatehouse.detection.Detector;
import dev.gatehouse.detection.alert.AlertFactory;
import dev.gatehouse.detection.alert.Operations;
import dev.gatehouse.detection.context.Context;
import dev.gatehouse.detection.event.EnrichedEvent;
import dev.gatehouse.detection.event.EventName;
import dev.gatehouse.detection.event.Fingerprints;
import dev.gatehouse.detection.rules.Correlations;
import dev.gatehouse.directory.RoleCatalogue;
import dev.gatehouse.logs.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Says which rules hold for an event, as a context knows those in it. For one thread. */
final class Judge {
    private final WatchRules rules;
    private final Context context;
    private final Detector detector;
    private final Correlations correlations;
    private final Operations operations;
    private final Fingerprints fingerprints;

    Judge(WatchRules rules, RoleCatalogue roles, Context context) {
        this.rules = rules;
        this.context = context;
        this.detector = new Detector(rules.rulebook(), roles, context);
        this.correlations = rules.rulebook().correlations();
        this.operations = AlertFactory.operations(rules.rulebook());
        this.fingerprints = new Fingerprints(rules.rulebook().projection());
    }

    Context context() {
        return context;
    }

    /** The row with its context; valid until the next row. */
    EnrichedEvent event(Row row) {
        return detector.event(row);
    }

    /**
     * The rules that hold.
     *
     * @param location where the event's first record begins
     */
    List<Held> of(Row row, long identity, long location) {
        List<Held> held = new ArrayList<>();
        detector.match(row, rule -> held.add(held(rule, row, identity, location)));
        return held;
    }

    private Held held(int rule, Row row, long identity, long location) {
        EnrichedEvent event = detector.event();
        boolean alerts = rules.alerts(rule);
        boolean folds = rules.folds(rule);
        Optional<Held.Folded> fold = alerts && folds
                ? Optional.of(new Held.Folded(
                        fingerprints.foldKey(rule, row), new Fold.Occurred(row.time(), identity, location)))
                : Optional.empty();
        Optional<Hit> hit = alerts && !folds
                ? Optional.of(new Hit(
                        rule,
                        identity,
                        location,
                        row.time(),
                        row.kinship(),
                        row.id(),
                        row.anchor(),
                        operations.key(rules.rulebook().rules().get(rule), event)))
                : Optional.empty();
        return new Held(rule, correlations.entries(rule, event, EventName.of(identity, location)), hit, fold);
    }
}
