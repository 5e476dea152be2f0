package dev.gatehouse.cli.scan;

import dev.gatehouse.cli.input.Work;
import dev.gatehouse.logs.RowReader;
import dev.gatehouse.logs.RowSink;

/** Reads blocks once more for records that turned out to be wanted. For one thread. */
final class Fetcher {
    private final RowReader reader;
    private final Records records;

    /** Takes records. Safe for many threads. */
    interface Records {
        /** A record, and where it was read; it is to be copied if it is wanted. */
        void offer(byte[] bytes, int start, int length, long location);
    }

    Fetcher(Plan plan, Records records) {
        this.records = records;
        this.reader = new RowReader(plan.rulebook().projection());
    }

    void block(Work work) {
        reader.read(work.block().buffer(), work.block().from(), work.block().to(), true, RowSink.rows(row -> {
            long location = Location.of(work.input(), work.block().position(row.at()));
            records.offer(row.buffer(), row.start(), row.end() - row.start(), location);
        }));
        work.block().release();
    }
}
