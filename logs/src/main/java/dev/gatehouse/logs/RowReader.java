package dev.gatehouse.logs;

import dev.gatehouse.logs.scan.RecordReader;
import dev.gatehouse.logs.scan.RecordScanner;
import dev.gatehouse.logs.scan.RecordSink;
import dev.gatehouse.logs.scan.Slices;
import dev.gatehouse.logs.scan.Unreadable;
import org.jspecify.annotations.Nullable;

/** Makes rows of the records in a block of bytes; one per thread. */
public final class RowReader {
    private static final String NO_SUCH_TIME = "the record's time is no time";
    private static final String NOTHING_IN_IT = "the record holds another one that is no log record";
    /** A carried text may hold a record with AuditData, and this one of another shape, and that is all. */
    private static final int MOST_REWRITES = 3;

    private final Projection projection;
    private final Classifier classifier;
    private final RecordReader records;
    private final RecordScanner scanner;
    private final Slices rewritten;
    private final Reused direct = new Reused();
    private final Reused indirect = new Reused();

    /** A reader for this projection. */
    public RowReader(Projection projection) {
        this.projection = projection;
        classifier = new Classifier(projection);
        records = new RecordReader(projection.paths());
        scanner = new RecordScanner(projection.paths());
        rewritten = new Slices(projection.paths());
    }

    /**
     * Reads {@code buffer[from, to)}, which begins at a record or between records, and returns how far it got: the rest
     * is an incomplete record that wants more bytes. With {@code last} there is no rest.
     */
    public int read(byte[] buffer, int from, int to, boolean last, RowSink sink) {
        return records.read(buffer, from, to, last, new Records(sink));
    }

    /** A row that is used again and again. */
    private static final class Reused {
        private @Nullable Copy copy;
        private @Nullable Row row;
    }

    /** Passes on to a sink what the records are. */
    private final class Records implements RecordSink {
        private final RowSink sink;

        Records(RowSink sink) {
            this.sink = sink;
        }

        @Override
        public void record(Slices slices) {
            int from = slices.recordStart();
            int to = slices.recordEnd();
            switch (classifier.classify(slices)) {
                case Verdict.IsRow is -> row(direct, slices, is.plan(), from, to);
                case Verdict.IsOther is -> sink.skipped(from, to, is.what());
                case Verdict.IsForeign is -> foreign(slices, is.what(), from, to, 1);
                case Verdict.IsBroken is -> sink.quarantined(from, to, is.reason());
            }
        }

        @Override
        public void unreadable(int from, int to, Unreadable reason) {
            sink.quarantined(from, to, reason.text());
        }

        /** Takes what the record is rewritten to for a record in its place. */
        private void foreign(Slices slices, Foreign what, int from, int to, int times) {
            switch (what.rewrite(slices.buffer(), slices.recordStart(), slices.recordEnd())) {
                case Rewritten.Other other -> sink.skipped(from, to, other.what());
                case Rewritten.Broken broken -> sink.quarantined(from, to, broken.reason());
                case Rewritten.Made made -> {
                    byte[] bytes = made.json();
                    if (scanner.scan(bytes, 0, bytes.length, rewritten) < 0) {
                        sink.quarantined(from, to, NOTHING_IN_IT);
                        return;
                    }
                    switch (classifier.classify(rewritten)) {
                        case Verdict.IsRow is -> row(indirect, rewritten, is.plan(), from, to);
                        case Verdict.IsOther is -> sink.skipped(from, to, is.what());
                        case Verdict.IsBroken is -> sink.quarantined(from, to, is.reason());
                        case Verdict.IsForeign is -> {
                            if (times == MOST_REWRITES) {
                                sink.quarantined(from, to, NOTHING_IN_IT);
                            } else {
                                foreign(rewritten, is.what(), from, to, times + 1);
                            }
                        }
                    }
                }
            }
        }

        private void row(Reused reused, Slices slices, Plan plan, int from, int to) {
            Copy known = reused.copy;
            Row flyweight = reused.row;
            if (known == null || flyweight == null || known.slices() != slices) {
                known = new Copy(projection, slices, plan);
                flyweight = new Row(projection, known);
                reused.copy = known;
                reused.row = flyweight;
            }
            if (!known.begin(plan)) {
                sink.quarantined(from, to, NO_SUCH_TIME);
                return;
            }
            flyweight.begin(from);
            sink.row(flyweight);
        }
    }
}
