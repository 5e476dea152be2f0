package dev.gatehouse.detection.proof;

import dev.gatehouse.logs.Projection;
import dev.gatehouse.logs.Row;
import dev.gatehouse.logs.RowReader;
import dev.gatehouse.logs.RowSink;
import dev.gatehouse.logs.Skipped;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Makes rows of samples. For one thread. */
final class SampleReader {
    private final RowReader reader;

    SampleReader(Projection projection) {
        this.reader = new RowReader(projection);
    }

    /** Hands over the one row of a sample, valid until this returns; answers why there is none, or more. */
    Optional<String> read(Sample sample, Consumer<Row> use) {
        byte[] bytes = sample.json().getBytes(StandardCharsets.UTF_8);
        List<String> others = new ArrayList<>();
        int[] rows = {0};
        reader.read(bytes, 0, bytes.length, true, new RowSink() {
            @Override
            public void row(Row row) {
                rows[0]++;
                use.accept(row);
            }

            @Override
            public void quarantined(int from, int to, String reason) {
                others.add("cannot be read: " + reason);
            }

            @Override
            public void skipped(int from, int to, Skipped what) {
                others.add("is " + what.text());
            }
        });
        if (!others.isEmpty()) {
            return Optional.of(others.getFirst());
        }
        return rows[0] == 1 ? Optional.empty() : Optional.of("holds " + rows[0] + " records");
    }
}
