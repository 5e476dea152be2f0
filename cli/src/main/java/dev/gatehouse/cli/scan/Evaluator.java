package dev.gatehouse.cli.scan;

import dev.gatehouse.cli.input.InputStats;
import dev.gatehouse.cli.input.Work;
import dev.gatehouse.detection.Detector;
import dev.gatehouse.detection.context.ContextFacts;
import dev.gatehouse.detection.event.Fingerprints;
import dev.gatehouse.logs.Row;
import dev.gatehouse.logs.RowReader;
import dev.gatehouse.logs.RowSink;
import dev.gatehouse.logs.Skipped;
import dev.gatehouse.logs.scan.Block;
import dev.gatehouse.sigma.MatchSink;
import java.util.Optional;

/** Judges the rows of blocks in one attempt: on one thread, either the sign-ins or everything else. */
final class Evaluator implements RowSink, MatchSink {
    private final Plan plan;
    private final Attempt attempt;
    private final boolean signIns;
    private final InputStats[] stats;
    private final RowReader reader;
    private final Detector detector;
    private final ContextFacts.Collector names;
    private final Fingerprints fingerprints;
    private final MatchKeeper keeper;
    private final boolean correlates;
    private final RenameGuard renames = new RenameGuard();
    private InputStats counts = new InputStats();
    private int input;
    private long identity;
    private Optional<Block> block = Optional.empty();
    private Optional<Row> row = Optional.empty();
    private Optional<Evidence> evidence = Optional.empty();

    /**
     * An evaluator for one thread.
     *
     * @param stats where rows of sign-in passes are counted, by input
     */
    Evaluator(Plan plan, Attempt attempt, boolean signIns, InputStats[] stats) {
        this.plan = plan;
        this.attempt = attempt;
        this.signIns = signIns;
        this.stats = stats;
        this.reader = new RowReader(plan.rulebook().projection());
        this.detector = new Detector(plan.rulebook(), plan.facts().roles(), attempt.context());
        this.names = plan.facts().collector(plan.rulebook().projection());
        this.fingerprints = new Fingerprints(plan.rulebook().projection());
        this.keeper = new MatchKeeper(plan, attempt, fingerprints);
        this.correlates = !plan.rulebook().correlations().rules().isEmpty();
    }

    /** Judges every row of a block, and releases it. */
    void block(Work work) {
        input = work.input();
        block = Optional.of(work.block());
        counts = new InputStats();
        reader.read(work.block().buffer(), work.block().from(), work.block().to(), true, this);
        if (signIns) {
            synchronized (stats[input]) {
                stats[input].add(counts);
            }
        }
        work.block().release();
    }

    /** Hands over what this thread learned. */
    void end() {
        names.merge();
        if (signIns) {
            attempt.renames().merge(renames);
        }
    }

    @Override
    public void row(Row row) {
        counts.row(row);
        if (row.table().isSignIn() != signIns) {
            if (signIns) {
                boolean _ = attempt.surprises().add(input);
            }
            return;
        }
        if (signIns) {
            user(row);
        }
        long location = location(row);
        identity = attempt.kinships().identity(row);
        if (attempt.skips(identity)) {
            return;
        }
        long first = attempt.seen().put(identity, location);
        if (first != SeenTable.NEW) {
            attempt.copies().add(identity, first, row.buffer(), row.start(), row.end() - row.start(), location);
            return;
        }
        if (signIns && attempt.context().namesMatter()) {
            renames.note(fingerprints.user(row), fingerprints.name(row));
            names.learnName(row, attempt.context());
        }
        if (correlates || plan.inTime(row.time())) {
            this.row = Optional.of(row);
            evidence = Optional.empty();
            detector.match(row, this);
        }
    }

    /** Counts who signed in from where: each copy again, which changes nothing, for which of them comes first is chance. */
    private void user(Row row) {
        if (row.time() != Row.NO_TIME && fingerprints.succeeded(row)) {
            long user = fingerprints.user(row);
            long address = fingerprints.address(row);
            if (user != 0 && address != 0) {
                plan.users().note(address, Fingerprints.day(row), user);
            }
        }
    }

    @Override
    public void matched(int rule) {
        keeper.keep(rule, detector.event(), identity, location(row.orElseThrow()), this::evidence);
    }

    @Override
    public void quarantined(int from, int to, String reason) {
        if (signIns) {
            counts.quarantined();
            Block in = block.orElseThrow();
            plan.quarantine().add(input, in.position(from), to - from, reason, in.buffer(), from, to);
        }
    }

    @Override
    public void skipped(int from, int to, Skipped what) {
        counts.skipped(what);
    }

    private long location(Row row) {
        return Location.of(input, block.orElseThrow().position(row.at()));
    }

    /** Keeps the row's record; once, however many rules hold for it. */
    private Evidence evidence() {
        if (evidence.isEmpty()) {
            Row kept = row.orElseThrow();
            int length = kept.end() - kept.start();
            long at = plan.spool().append(kept.buffer(), kept.start(), length);
            evidence = Optional.of(new Evidence(identity, kept.kinship(), kept.time(), at, length, location(kept)));
        }
        return evidence.get();
    }
}
