package dev.gatehouse.cli.scan;

import dev.gatehouse.cli.input.InputStats;
import dev.gatehouse.detection.context.ContextFacts;
import dev.gatehouse.logs.Row;
import dev.gatehouse.logs.RowReader;
import dev.gatehouse.logs.RowSink;
import dev.gatehouse.logs.Skipped;
import dev.gatehouse.logs.scan.Block;

/** Takes from blocks who may do what, and counts what is in them. For one thread. */
final class Learner {
    private final Plan plan;
    private final RowReader reader;
    private final ContextFacts.Collector facts;

    Learner(Plan plan) {
        this.plan = plan;
        this.reader = new RowReader(plan.rulebook().projection());
        this.facts = plan.facts().collector(plan.rulebook().projection());
    }

    void block(int input, Block block, InputStats counts) {
        reader.read(block.buffer(), block.from(), block.to(), true, new RowSink() {
            @Override
            public void row(Row row) {
                counts.row(row);
                facts.read(row);
            }

            @Override
            public void quarantined(int from, int to, String reason) {
                counts.quarantined();
                plan.quarantine().add(input, block.position(from), to - from, reason, block.buffer(), from, to);
            }

            @Override
            public void skipped(int from, int to, Skipped what) {
                counts.skipped(what);
            }
        });
    }

    /** Hands over what this thread learned. */
    void end() {
        facts.merge();
    }
}
