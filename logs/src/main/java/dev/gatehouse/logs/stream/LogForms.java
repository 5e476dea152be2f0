package dev.gatehouse.logs.stream;

import dev.gatehouse.logs.csv.CsvTranscoder;
import dev.gatehouse.logs.csv.DateOrder;
import dev.gatehouse.logs.form.Transcoder;
import dev.gatehouse.logs.query.QueryResultTranscoder;
import dev.gatehouse.logs.scan.BlockBuffers;
import dev.gatehouse.logs.scan.BlockSink;
import dev.gatehouse.logs.xml.XmlTranscoder;
import java.util.Optional;
import java.util.function.Supplier;

/** Tells streams that are not JSON from those that are. */
public final class LogForms {
    /** As many of a stream's first bytes as are looked at. */
    public static final int HEAD = 1 << 16;

    private LogForms() {}

    /**
     * What makes JSON records of a stream that begins with {@code head[0, length)}; empty where it is JSON already, or
     * nothing that is known.
     *
     * @param name the file's name, for the few things that only the name tells
     * @param dates asked at most once, where the order of days and months in the file's dates matters
     */
    public static Optional<Transcoder> transcoder(
            byte[] head, int length, String name, Supplier<DateOrder> dates, BlockBuffers buffers, BlockSink sink) {
        if (QueryResultTranscoder.recognises(head, length)) {
            return Optional.of(new QueryResultTranscoder(buffers, sink));
        }
        if (XmlTranscoder.recognises(head, length)) {
            return Optional.of(new XmlTranscoder(buffers, sink));
        }
        if (CsvTranscoder.recognises(head, length)) {
            return Optional.of(new CsvTranscoder(name, dates, buffers, sink));
        }
        return Optional.empty();
    }
}
