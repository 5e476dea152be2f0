package dev.gatehouse.cli.scan;

import dev.gatehouse.cli.input.Work;
import dev.gatehouse.logs.Row;
import dev.gatehouse.logs.RowReader;
import dev.gatehouse.logs.RowSink;
import dev.gatehouse.logs.Skipped;

/** Fetches from blocks the first records of events that turned out to have copies. For one thread. */
final class CopyFetcher {
    private final Attempt attempt;
    private final RowReader reader;

    CopyFetcher(Plan plan, Attempt attempt) {
        this.attempt = attempt;
        this.reader = new RowReader(plan.rulebook().projection());
    }

    void block(Work work) {
        reader.read(work.block().buffer(), work.block().from(), work.block().to(), true, new RowSink() {
            @Override
            public void row(Row row) {
                long location = Location.of(work.input(), work.block().position(row.at()));
                attempt.copies().offer(row.buffer(), row.start(), row.end() - row.start(), location);
            }

            @Override
            public void quarantined(int from, int to, String reason) {}

            @Override
            public void skipped(int from, int to, Skipped what) {}
        });
        work.block().release();
    }
}
