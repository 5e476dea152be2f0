package dev.gatehouse.bench.scan;

import dev.gatehouse.logs.scan.Kind;
import dev.gatehouse.logs.scan.PathSet;
import dev.gatehouse.logs.scan.RecordReader;
import dev.gatehouse.logs.scan.RecordSink;
import dev.gatehouse.logs.scan.Slices;
import dev.gatehouse.logs.scan.Unreadable;
import java.nio.file.Path;
import java.util.List;

/** Extracts columns with Gatehouse's own scanner and does nothing with them. */
record BareExtraction(Path file, int threads, List<String> paths) implements Contestant {
    @Override
    public String name() {
        return "bare extraction, " + paths.size() + " columns";
    }

    @Override
    public long run() throws Exception {
        PathSet set = PathSet.of(paths);
        return Chunks.run(file, threads, () -> {
            var reader = new RecordReader(set);
            return (bytes, from, to) -> {
                var counter = new Counter(set.size());
                reader.read(bytes, from, to, true, counter);
                return counter.found();
            };
        });
    }

    /** Touches every slice, so that none is found for nothing. */
    private static final class Counter implements RecordSink {
        private final int columns;
        private long records;
        private long width;

        Counter(int columns) {
            this.columns = columns;
        }

        @Override
        public void record(Slices record) {
            records++;
            for (int i = 0; i < columns; i++) {
                if (record.kind(i) != Kind.ABSENT) {
                    width += record.end(i) - record.start(i);
                }
            }
        }

        @Override
        public void unreadable(int from, int to, Unreadable reason) {
            throw new IllegalStateException("unreadable: " + reason + " at " + from);
        }

        long found() {
            if (width < records) {
                throw new IllegalStateException("the columns are empty");
            }
            return records;
        }
    }
}
