package dev.gatehouse.cli.scan;

import dev.gatehouse.detection.alert.AlertFactory;
import dev.gatehouse.detection.alert.Operations;
import dev.gatehouse.detection.event.EnrichedEvent;
import dev.gatehouse.detection.event.EventName;
import dev.gatehouse.detection.event.Fingerprints;
import dev.gatehouse.detection.rules.Correlations;
import dev.gatehouse.detection.rules.Rule;
import dev.gatehouse.logs.Row;
import java.util.List;
import java.util.function.Supplier;

/** Keeps that a rule held for an event: for the correlations that refer to it, and for an alert of its own. For one thread. */
final class MatchKeeper {
    private final Plan plan;
    private final Attempt attempt;
    private final Fingerprints fingerprints;
    private final Correlations correlations;
    private final List<Rule> rules;
    private final Operations operations;

    MatchKeeper(Plan plan, Attempt attempt, Fingerprints fingerprints) {
        this.plan = plan;
        this.attempt = attempt;
        this.fingerprints = fingerprints;
        this.correlations = plan.rulebook().correlations();
        this.rules = plan.rulebook().rules();
        this.operations = AlertFactory.operations(plan.rulebook());
    }

    /**
     * Keeps a match.
     *
     * @param identity the event's fingerprint
     * @param location where it was read
     * @param evidence its record, asked for only where it is to be shown
     */
    void keep(int rule, EnrichedEvent event, long identity, long location, Supplier<Evidence> evidence) {
        if (correlations.correlates(rule)) {
            correlations.entries(rule, event, EventName.of(identity, location)).forEach(attempt.correlated()::add);
        }
        Row row = event.row();
        if (!isWanted(rule, row)) {
            return;
        }
        if (plan.folds(rule)) {
            attempt.matches().fold(fingerprints.foldKey(rule, row), row.time(), identity, evidence);
        } else {
            attempt.matches().hit(new Hit(rule, evidence.get(), operations.key(rules.get(rule), event)));
        }
    }

    /** Whether a match counts in a fold or a correlation, which cannot be told to forget it. */
    boolean counts(int rule, Row row) {
        return correlations.correlates(rule) || (isWanted(rule, row) && plan.folds(rule));
    }

    private boolean isWanted(int rule, Row row) {
        return plan.wanted(rule) && plan.inTime(row.time());
    }
}
