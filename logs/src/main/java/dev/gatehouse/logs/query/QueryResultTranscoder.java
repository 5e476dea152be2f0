package dev.gatehouse.logs.query;

import dev.gatehouse.logs.form.RecordWriter;
import dev.gatehouse.logs.form.Transcoder;
import dev.gatehouse.logs.scan.BlockBuffers;
import dev.gatehouse.logs.scan.BlockSink;
import dev.gatehouse.logs.scan.Unreadable;
import java.util.List;

/** Makes records of the rows of query results: of Log Analytics, alone or in batches, and of Kusto, version 1 and 2. */
public final class QueryResultTranscoder implements Transcoder {
    private static final int PIECE = 1 << 16;
    private static final int HEAD = 1 << 16;

    private final RecordWriter writer;
    private final ResultParser parser;

    /** Writes into buffers from {@code buffers}, and hands the blocks to {@code sink}. */
    public QueryResultTranscoder(BlockBuffers buffers, BlockSink sink) {
        writer = new RecordWriter(buffers, sink);
        parser = new ResultParser(new Written(writer, sink));
    }

    /** Whether a stream that begins with {@code head[0, length)} begins with a query result. */
    public static boolean recognises(byte[] head, int length) {
        return new ResultParser(new Ignored()).isResult(head, Math.min(length, HEAD));
    }

    @Override
    public void feed(byte[] bytes, int from, int to) {
        for (int at = from; at < to; at += PIECE) {
            parser.feed(bytes, at, Math.min(to, at + PIECE));
        }
    }

    @Override
    public void end() {
        parser.end();
        writer.flush();
    }

    /** Writes rows as records. */
    private record Written(RecordWriter writer, BlockSink sink) implements RowSink {
        @Override
        public void row(List<String> columns, ValueScan cells, byte[] bytes, int from, int length, long position) {
            writer.begin(position);
            for (int i = 0; i < columns.size(); i++) {
                int start = from + cells.cellStart(i);
                int end = from + cells.cellEnd(i);
                if (!isNull(bytes, start, end)) {
                    onOneLine(bytes, start, end);
                    writer.json(columns.get(i), bytes, start, end);
                }
            }
            writer.end(position + length);
        }

        @Override
        public void unreadable(long from, long to, Unreadable reason, byte[] bytes, int start, int end) {
            sink.unreadable(from, to, reason, bytes, start, end);
        }

        private static boolean isNull(byte[] bytes, int start, int end) {
            return end - start == 4 && bytes[start] == 'n' && bytes[start + 1] == 'u';
        }

        /** Makes blanks of the line breaks in a list or object; a text has none. */
        private static void onOneLine(byte[] bytes, int start, int end) {
            if (bytes[start] == '[' || bytes[start] == '{') {
                for (int i = start; i < end; i++) {
                    bytes[i] = bytes[i] == '\n' || bytes[i] == '\r' ? (byte) ' ' : bytes[i];
                }
            }
        }
    }

    /** For who only wants to know whether there is a table. */
    private record Ignored() implements RowSink {
        @Override
        public void row(List<String> columns, ValueScan cells, byte[] bytes, int from, int length, long position) {
            // only the head is read
        }

        @Override
        public void unreadable(long from, long to, Unreadable reason, byte[] bytes, int start, int end) {
            // only the head is read
        }
    }
}
