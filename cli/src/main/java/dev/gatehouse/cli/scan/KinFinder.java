package dev.gatehouse.cli.scan;

import dev.gatehouse.cli.input.Work;
import dev.gatehouse.logs.Row;
import dev.gatehouse.logs.RowReader;
import dev.gatehouse.logs.RowSink;
import dev.gatehouse.logs.Skipped;

/** Notes of the audits in blocks which of them share what a shape without ids can tell. For one thread. */
final class KinFinder {
    private final RowReader reader;
    private final Kinships kinships;

    KinFinder(Plan plan, Kinships kinships) {
        this.reader = new RowReader(plan.rulebook().projection());
        this.kinships = kinships;
    }

    void block(Work work) {
        reader.read(work.block().buffer(), work.block().from(), work.block().to(), true, new RowSink() {
            @Override
            public void row(Row row) {
                kinships.learn(row);
            }

            @Override
            public void quarantined(int from, int to, String reason) {}

            @Override
            public void skipped(int from, int to, Skipped what) {}
        });
        work.block().release();
    }
}
