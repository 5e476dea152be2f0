package dev.gatehouse.logs;

import dev.gatehouse.logs.scan.RecordReader;
import dev.gatehouse.logs.scan.RecordSink;
import dev.gatehouse.logs.scan.Slices;
import dev.gatehouse.logs.scan.Unreadable;
import org.jspecify.annotations.Nullable;

/** Makes rows of the records in a block of bytes; one per thread. */
public final class RowReader {
    private static final String NO_SUCH_TIME = "the record's time is no time";

    private final Projection projection;
    private final Classifier classifier;
    private final RecordReader records;
    private @Nullable Copy copy;
    private @Nullable Row row;

    /** A reader for this projection. */
    public RowReader(Projection projection) {
        this.projection = projection;
        classifier = new Classifier(projection);
        records = new RecordReader(projection.paths());
    }

    /**
     * Reads {@code buffer[from, to)}, which begins at a record or between records, and returns how far it got: the rest
     * is an incomplete record that wants more bytes. With {@code last} there is no rest.
     */
    public int read(byte[] buffer, int from, int to, boolean last, RowSink sink) {
        return records.read(buffer, from, to, last, new Records(sink));
    }

    /** Passes on to a sink what the records are. */
    private final class Records implements RecordSink {
        private final RowSink sink;

        Records(RowSink sink) {
            this.sink = sink;
        }

        @Override
        public void record(Slices slices) {
            switch (classifier.classify(slices)) {
                case Verdict.IsRow is -> row(slices, is.plan());
                case Verdict.IsOther is -> sink.skipped(slices.recordStart(), slices.recordEnd(), is.what());
                case Verdict.IsBroken is -> sink.quarantined(slices.recordStart(), slices.recordEnd(), is.reason());
            }
        }

        @Override
        public void unreadable(int from, int to, Unreadable reason) {
            sink.quarantined(from, to, reason.text());
        }

        private void row(Slices slices, Plan plan) {
            Copy known = copy;
            Row flyweight = row;
            if (known == null || flyweight == null || known.slices() != slices) {
                known = new Copy(projection, slices, plan);
                flyweight = new Row(projection, known);
                copy = known;
                row = flyweight;
            }
            if (!known.begin(plan)) {
                sink.quarantined(slices.recordStart(), slices.recordEnd(), NO_SUCH_TIME);
                return;
            }
            flyweight.begin();
            sink.row(flyweight);
        }
    }
}
