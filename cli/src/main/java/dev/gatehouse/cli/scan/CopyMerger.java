package dev.gatehouse.cli.scan;

import dev.gatehouse.detection.Detector;
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

    CopyMerger(Plan plan, Attempt attempt) {
        this.plan = plan;
        this.attempt = attempt;
        this.merger = new RowMerger(plan.rulebook().projection());
        this.detector = new Detector(plan.rulebook(), plan.facts().roles(), attempt.context());
        this.fingerprints = new Fingerprints(plan.rulebook().projection());
    }

    /**
     * Puts the judgement of the merged rows in the place of that of the records which were read first. Answers false,
     * with nothing changed, where such a record counts in a fold: a fold cannot be told to forget it, so that the inputs
     * have to be evaluated again without the events that have copies.
     */
    boolean merge() {
        Copies copies = attempt.copies();
        if (!attempt.skipCopies() && !attempt.matches().folds().isEmpty() && anyCounted()) {
            return false;
        }
        attempt.matches().dropHits(copies::contains);
        for (long identity : copies.identities()) {
            List<Copies.Copy> records = copies.of(identity);
            Row row = merger.merge(copies.bytes(records));
            if (plan.inTime(row.time())) {
                record(row, records.getFirst(), identity);
            }
        }
        return true;
    }

    private void record(Row row, Copies.Copy first, long identity) {
        Evidence evidence =
                new Evidence(identity, row.kinship(), row.time(), first.at(), first.length(), first.location());
        for (int rule : rules(row)) {
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
                if (plan.inTime(row.time()) && rules(row).stream().anyMatch(plan::folds)) {
                    return true;
                }
            }
        }
        return false;
    }

    private List<Integer> rules(Row row) {
        List<Integer> rules = new ArrayList<>();
        detector.match(row, rule -> {
            if (plan.wanted(rule)) {
                rules.add(rule);
            }
        });
        return rules;
    }
}
