package dev.gatehouse.server.watch;

import dev.gatehouse.logs.Row;
import dev.gatehouse.logs.RowReader;
import dev.gatehouse.logs.RowSink;
import dev.gatehouse.logs.Skipped;
import java.util.SortedSet;
import java.util.TreeSet;

/** Finds where in a piece of bytes its records begin, and what else a reader takes for one. */
final class RecordPlaces {
    private RecordPlaces() {}

    static SortedSet<Integer> of(RowReader reader, byte[] bytes, int from, int to) {
        SortedSet<Integer> places = new TreeSet<>();
        int _ = reader.read(bytes, from, to, true, new RowSink() {
            @Override
            public void row(Row row) {
                boolean _ = places.add(row.at());
            }

            @Override
            public void quarantined(int start, int end, String reason) {
                boolean _ = places.add(start);
            }

            @Override
            public void skipped(int start, int end, Skipped what) {
                boolean _ = places.add(start);
            }
        });
        return places;
    }
}
