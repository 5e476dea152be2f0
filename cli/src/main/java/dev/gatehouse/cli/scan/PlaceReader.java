package dev.gatehouse.cli.scan;

import dev.gatehouse.connect.file.PlainFile;
import dev.gatehouse.logs.Row;
import dev.gatehouse.logs.RowReader;
import dev.gatehouse.logs.RowSink;
import dev.gatehouse.logs.Skipped;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Reads records at their places, without reading what lies between them: in files on disk that are JSON as they are. A
 * file that cannot be read so is left to a pass over all of it.
 */
final class PlaceReader {
    /** Few records are longer. */
    private static final int USUAL = 16 << 10;

    private static final int LONGEST = 64 << 20;
    private static final int GROWTH = 8;

    private final Plan plan;
    private final RowReader reader;
    private final Fetcher.Records records;

    PlaceReader(Plan plan, Fetcher.Records records) {
        this.plan = plan;
        this.reader = new RowReader(plan.rulebook().projection());
        this.records = records;
    }

    /** Offers the records that begin at these places, by input; answers those that must be looked for. */
    SortedMap<Integer, SortedSet<Long>> read(SortedMap<Integer, SortedSet<Long>> wanted) {
        SortedMap<Integer, SortedSet<Long>> left = new TreeMap<>();
        wanted.forEach((input, places) -> {
            SortedSet<Long> missed = new TreeSet<>(places);
            try {
                Optional<PlainFile> file = PlainFile.of(plan.inputs().get(input));
                if (file.isPresent()) {
                    try (PlainFile open = file.get()) {
                        missed = missed(input, open, places);
                    }
                }
            } catch (IOException e) {
                // The pass over the file meets the same failure, and tells it.
                missed = new TreeSet<>(places);
            }
            if (!missed.isEmpty()) {
                left.put(input, missed);
            }
        });
        return left;
    }

    private SortedSet<Long> missed(int input, PlainFile file, SortedSet<Long> places) throws IOException {
        SortedSet<Long> missed = new TreeSet<>();
        for (long place : places) {
            if (!read(input, file, place)) {
                missed.add(place);
            }
        }
        return missed;
    }

    private boolean read(int input, PlainFile file, long place) throws IOException {
        for (long size = USUAL; size <= LONGEST; size *= GROWTH) {
            byte[] bytes = new byte[(int) size];
            int count = file.read(place, bytes);
            First first = new First();
            reader.read(bytes, 0, count, true, first);
            if (first.record.length > 0) {
                records.offer(first.record, 0, first.record.length, Location.of(input, place));
                return true;
            }
            if (count < size) {
                return false;
            }
        }
        return false;
    }

    /** Takes the row at the beginning; the last one, which may be cut, is only taken for whole if it is read as one. */
    private static final class First implements RowSink {
        private byte[] record = {};

        @Override
        public void row(Row row) {
            // A foreign record was rewritten, and no longer lies where it was read.
            if (row.at() == 0 && record.length == 0) {
                record = Arrays.copyOfRange(row.buffer(), row.start(), row.end());
            }
        }

        @Override
        public void quarantined(int from, int to, String reason) {
            // Where the bytes are cut.
        }

        @Override
        public void skipped(int from, int to, Skipped what) {
            // Of no interest here.
        }
    }
}
