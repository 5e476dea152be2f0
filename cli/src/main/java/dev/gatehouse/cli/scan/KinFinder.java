package dev.gatehouse.cli.scan;

import dev.gatehouse.cli.input.Work;
import dev.gatehouse.logs.RowReader;
import dev.gatehouse.logs.RowSink;

/** Notes of the audits in blocks which of them share what a shape without ids can tell. For one thread. */
final class KinFinder {
    private final RowReader reader;
    private final Kinships kinships;

    KinFinder(Plan plan, Kinships kinships) {
        this.reader = new RowReader(plan.rulebook().projection());
        this.kinships = kinships;
    }

    void block(Work work) {
        reader.read(work.block().buffer(), work.block().from(), work.block().to(), true, RowSink.rows(kinships::learn));
        work.block().release();
    }
}
