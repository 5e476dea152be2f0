package dev.gatehouse.logs.scan;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.PrintStream;
import java.util.Locale;
import java.util.function.ToLongFunction;

/** Measures how fast records are read: {@code java ... ScanBenchmark [megabytes] [passes]}. Not a test. */
public final class ScanBenchmark {
    private static final int BLOCK = 4 << 20;

    private ScanBenchmark() {}

    /** Prints one line per way of reading, best of all passes. */
    public static void main(String[] args) {
        int megabytes = args.length > 0 ? Integer.parseInt(args[0]) : 200;
        int passes = args.length > 1 ? Integer.parseInt(args[1]) : 8;
        byte[] data = SignIns.lines(1, megabytes << 20);
        PathSet paths = PathSet.of(SignIns.PATHS);
        Counter counter = new Counter(paths);
        RecordReader reader = new RecordReader(paths);
        measure("own, 30 slices", data, passes, bytes -> {
            counter.records = 0;
            reader.read(bytes, 0, bytes.length, true, counter);
            return counter.records;
        });
        measure("blocks, framed by lines", data, passes, bytes -> blocks(bytes, new byte[0]));
        measure("blocks, framed by brackets", data, passes, bytes -> blocks(bytes, new byte[] {'{', '\n', '}'}));
        measure("newline search", data, passes, ScanBenchmark::newlines);
        measure("Jackson tokens", data, passes, ScanBenchmark::jackson);
    }

    private static void measure(String name, byte[] data, int passes, ToLongFunction<byte[]> pass) {
        long best = Long.MAX_VALUE;
        long records = 0;
        for (int i = 0; i < passes; i++) {
            long start = System.nanoTime();
            records = pass.applyAsLong(data);
            best = Math.min(best, System.nanoTime() - start);
        }
        PrintStream out = System.err;
        out.printf(
                Locale.ROOT,
                "%-28s %8d records %8.0f MB/s %8.0f ns/record%n",
                name,
                records,
                data.length * 1e3 / best,
                (double) best / records);
    }

    private static long blocks(byte[] bytes, byte[] head) {
        long[] count = {0};
        BlockSink sink = new BlockSink() {
            @Override
            public void block(Block block) {
                count[0]++;
                block.release();
            }

            @Override
            public void unreadable(long from, long to, Unreadable reason, byte[] bytes, int start, int end) {
                count[0] += 1_000_000;
            }
        };
        Blocks blocks = new Blocks(new BlockBuffers(BLOCK, 4), sink);
        blocks.feed(head, 0, head.length);
        blocks.feed(bytes, 0, bytes.length);
        blocks.end();
        return count[0];
    }

    private static long newlines(byte[] bytes) {
        long count = 0;
        for (int at = Swar.newline(bytes, 0, bytes.length);
                at < bytes.length;
                at = Swar.newline(bytes, at + 1, bytes.length)) {
            count++;
        }
        return count;
    }

    private static long jackson(byte[] bytes) {
        long count = 0;
        try (JsonParser parser = new JsonFactory().createParser(bytes)) {
            int depth = 0;
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.START_OBJECT) {
                    depth++;
                } else if (token == JsonToken.END_OBJECT) {
                    depth--;
                    count += depth == 0 ? 1 : 0;
                }
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return count;
    }

    /** Looks at every slice a little, so that none is optimised away. */
    private static final class Counter implements RecordSink {
        private final int paths;
        private long records;
        private long sum;

        Counter(PathSet paths) {
            this.paths = paths.size();
        }

        @Override
        public void record(Slices record) {
            records++;
            for (int i = 0; i < paths; i++) {
                sum += record.end(i) - record.start(i);
            }
        }

        @Override
        public void unreadable(int from, int to, Unreadable reason) {
            throw new IllegalStateException(reason.text() + " at " + from + " after sum " + sum);
        }
    }
}
