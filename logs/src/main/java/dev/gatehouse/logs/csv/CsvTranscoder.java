package dev.gatehouse.logs.csv;

import dev.gatehouse.logs.form.RecordWriter;
import dev.gatehouse.logs.form.Transcoder;
import dev.gatehouse.logs.scan.BlockBuffers;
import dev.gatehouse.logs.scan.BlockSink;
import dev.gatehouse.logs.scan.Unreadable;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Makes JSON records of a CSV stream. */
public final class CsvTranscoder implements Transcoder {
    private final String name;
    private final Supplier<DateOrder> dates;
    private final BlockSink sink;
    private final RecordWriter writer;
    private final CsvReader reader;
    private Optional<String> refusal = Optional.empty();

    /**
     * For one stream. Its file's name may tell what lies in it; {@code dates} is asked at most once, when a time is
     * ambiguous, what a {@link DateOrderFinder} says of the whole stream.
     */
    public CsvTranscoder(String name, Supplier<DateOrder> dates, BlockBuffers buffers, BlockSink sink) {
        this.name = name;
        this.dates = dates;
        this.sink = sink;
        this.writer = new RecordWriter(buffers, sink);
        this.reader = new CsvReader(new Rows());
    }

    /** Whether a stream that begins so is CSV. */
    public static boolean recognises(byte[] head, int length) {
        return CsvSigns.isCsv(head, length);
    }

    @Override
    public void feed(byte[] bytes, int from, int to) {
        reader.feed(bytes, from, to);
    }

    @Override
    public void end() {
        reader.end();
        writer.flush();
    }

    @Override
    public Optional<String> refusal() {
        return refusal;
    }

    private final class Rows implements CsvRows {
        private Layout layout = (row, out) -> {};
        private TimeCells times = new TimeCells(List.of(), dates);

        @Override
        public void header(List<String> names) {
            switch (Layouts.all().of(names, name)) {
                case Layouts.Answer.Read read -> {
                    layout = read.layout();
                    times = new TimeCells(names, dates);
                }
                case Layouts.Answer.Refused refused -> {
                    refusal = Optional.of(refused.sentence());
                    reader.stop();
                }
            }
        }

        @Override
        public void row(CsvRow row, long from, byte[] bytes, int start, int end) {
            CsvRow cells = times.of(row);
            if (!layout.reads(cells)) {
                sink.unreadable(from, from + end - start, Unreadable.SYNTAX, bytes, start, end);
                return;
            }
            writer.begin(from);
            layout.write(cells, writer);
            writer.end(from + end - start);
        }

        @Override
        public void unreadable(long from, long to, Unreadable reason, byte[] bytes, int start, int end) {
            sink.unreadable(from, to, reason, bytes, start, end);
        }
    }
}
