package dev.gatehouse.cli.scan;

import dev.gatehouse.detection.Detector;
import dev.gatehouse.detection.event.Fingerprints;
import dev.gatehouse.logs.Row;
import dev.gatehouse.logs.RowMerger;
import java.util.ArrayList;
import java.util.List;

/** Judges events with copies by the one row that their copies make together. */
final class CopyMerger {
    private final Attempt attempt;
    private final RowMerger merger;
    private final Detector detector;
    private final MatchKeeper keeper;

    CopyMerger(Plan plan, Attempt attempt) {
        this.attempt = attempt;
        this.merger = new RowMerger(plan.rulebook().projection());
        this.detector = new Detector(plan.rulebook(), plan.facts().roles(), attempt.context());
        this.keeper =
                new MatchKeeper(plan, attempt, new Fingerprints(plan.rulebook().projection()));
    }

    /**
     * Puts the judgement of the merged rows in the place of that of the records which were read first. Answers false,
     * with nothing changed, where such a record counts in a fold or a correlation: those cannot be told to forget it, so
     * that the inputs have to be evaluated again without the events that have copies.
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
        detector.match(row, rule -> keeper.keep(rule, detector.event(), identity, first.location(), () -> evidence));
    }

    /** Whether any record of an event with copies may count in a fold or a correlation: which of them was read first is chance. */
    private boolean anyCounted() {
        Copies copies = attempt.copies();
        for (long identity : copies.identities()) {
            for (byte[] record : copies.bytes(copies.of(identity))) {
                Row row = merger.merge(List.of(record));
                if (rules(row).stream().anyMatch(rule -> keeper.counts(rule, row))) {
                    return true;
                }
            }
        }
        return false;
    }

    private List<Integer> rules(Row row) {
        List<Integer> rules = new ArrayList<>();
        detector.match(row, rules::add);
        return rules;
    }
}
