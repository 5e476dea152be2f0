package dev.gatehouse.cli.scan;

import dev.gatehouse.detection.Detector;
import dev.gatehouse.detection.rules.Correlations;
import dev.gatehouse.logs.Row;
import dev.gatehouse.logs.RowMerger;
import java.util.ArrayList;
import java.util.List;

/** Judges events with copies by the one row that their copies make together. */
final class CopyMerger {
    private final Plan plan;
    private final Attempt attempt;
    private final RowMerger merger;
    private final Detector detector;
    private final Fingerprints fingerprints;
    private final Correlations correlations;

    CopyMerger(Plan plan, Attempt attempt) {
        this.plan = plan;
        this.attempt = attempt;
        this.merger = new RowMerger(plan.rulebook().projection());
        this.detector = new Detector(plan.rulebook(), plan.facts().roles(), attempt.context());
        this.fingerprints = new Fingerprints(plan.rulebook().projection());
        this.correlations = plan.rulebook().correlations();
    }

    /**
     * Puts the judgement of the merged rows in the place of that of the records which were read first. Answers false,
     * with nothing changed, where such a record counts in a fold or a correlation: those cannot be told to forget it, so that the inputs
     * have to be evaluated again without the events that have copies.
     */
    boolean merge() {
        Copies copies = attempt.copies();
        boolean counted =
                !attempt.matches().folds().isEmpty() || !attempt.correlated().isEmpty();
        if (!attempt.skipCopies() && counted && anyCounted()) {
            return false;
        }
        attempt.matches().dropHits(copies::contains);
        for (long identity : copies.identities()) {
            List<Copies.Copy> records = copies.of(identity);
            Row row = merger.merge(copies.bytes(records));
            record(row, records.getFirst(), identity);
        }
        return true;
    }

    private void record(Row row, Copies.Copy first, long identity) {
        Evidence evidence =
                new Evidence(identity, row.kinship(), row.time(), first.at(), first.length(), first.location());
        for (int rule : rules(row)) {
            if (correlations.correlates(rule)) {
                correlations
                        .entries(rule, detector.event(row), EventName.of(identity, first.location()))
                        .forEach(attempt.correlated()::add);
            }
            if (!plan.wanted(rule) || !plan.inTime(row.time())) {
                continue;
            }
            if (plan.folds(rule)) {
                attempt.matches().fold(fingerprints.foldKey(rule, row), row.time(), identity, () -> evidence);
            } else {
                attempt.matches().hit(rule, evidence);
            }
        }
    }

    /** Whether any record of an event with copies may count in a fold: which of them was read first is chance. */
    private boolean anyCounted() {
        Copies copies = attempt.copies();
        for (long identity : copies.identities()) {
            for (byte[] record : copies.bytes(copies.of(identity))) {
                Row row = merger.merge(List.of(record));
                if (rules(row).stream().anyMatch(rule -> counts(rule, row))) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean counts(int rule, Row row) {
        return correlations.correlates(rule) || (plan.wanted(rule) && plan.inTime(row.time()) && plan.folds(rule));
    }

    private List<Integer> rules(Row row) {
        List<Integer> rules = new ArrayList<>();
        detector.match(row, rules::add);
        return rules;
    }
}
