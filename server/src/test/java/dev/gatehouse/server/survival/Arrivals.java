package dev.gatehouse.server.survival;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.gatehouse.connect.file.Input;
import dev.gatehouse.connect.file.InputReader;
import dev.gatehouse.connect.file.Inputs;
import dev.gatehouse.logs.Projection;
import dev.gatehouse.logs.Row;
import dev.gatehouse.logs.RowReader;
import dev.gatehouse.logs.RowSink;
import dev.gatehouse.logs.Skipped;
import dev.gatehouse.logs.scan.Block;
import dev.gatehouse.logs.scan.BlockBuffers;
import dev.gatehouse.server.Repository;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

/** The records of the example in an order in which they may arrive: each up to eight hours late, and some once more. */
final class Arrivals {
    private static final long LATE = 8L * 3600 * 1_000_000;
    private static final int ONE_IN = 20;

    private final List<Arriving> records = new ArrayList<>();
    private final Set<Long> identities = new HashSet<>();

    private record Arriving(long at, String line) {}

    /** All of them, in an order that is the same for the same seed. */
    Arrivals(long seed, Path work) {
        Random random = new Random(seed);
        List<Arriving> read = new ArrayList<>();
        read(read, work);
        for (Arriving record : read) {
            long first = record.at() + (long) (random.nextDouble() * LATE);
            records.add(new Arriving(first, record.line()));
            if (random.nextInt(ONE_IN) == 0) {
                records.add(new Arriving(first + (long) (random.nextDouble() * LATE), record.line()));
            }
        }
        records.sort(Comparator.comparingLong(Arriving::at));
    }

    /** The identity of every event. */
    Set<Long> identities() {
        return Set.copyOf(identities);
    }

    /**
     * What comes at the same time: one piece is sent, another is written into a file, and values are put into a topic. No way runs
     * ahead of the others by more than a step, so a step is short enough for what is late to be in time all the same.
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared as a whole
    record Step(byte[] sent, byte[] written, List<byte[]> told) {
        Step {
            told = List.copyOf(told);
        }

        /** The values in one piece. */
        byte[] toldAtOnce() {
            ByteArrayOutputStream piece = new ByteArrayOutputStream();
            told.forEach(value -> {
                piece.writeBytes(value);
                piece.write('\n');
            });
            return piece.toByteArray();
        }

        /** How many bytes that is in the journal, where a line end follows each value. */
        long bytes() {
            return (long) sent.length + written.length + toldAtOnce().length;
        }
    }

    /** The records in steps of so many lines at most. */
    List<Step> steps(int lines) {
        List<Step> steps = new ArrayList<>();
        int from = 0;
        while (from < records.size()) {
            int to = from;
            while (to < records.size()
                    && to - from < lines
                    && records.get(to).at() < records.get(from).at() + LATE) {
                to++;
            }
            int third = (to - from + 2) / 3;
            int sent = from + third;
            int written = Math.min(to, sent + third);
            steps.add(new Step(piece(from, sent), piece(sent, written), values(written, to)));
            from = to;
        }
        return steps;
    }

    /** Records as values of a topic: alone, or as Event Hubs are told them by diagnostic settings. */
    private List<byte[]> values(int from, int to) {
        List<byte[]> values = new ArrayList<>();
        for (int at = from; at < to; ) {
            int count = at % 2 == 0 ? 1 : Math.min(to - at, 3);
            String lines =
                    records.subList(at, at + count).stream().map(Arriving::line).collect(Collectors.joining(","));
            values.add((count == 1 ? lines : "{\"records\":[" + lines + "]}").getBytes(UTF_8));
            at += count;
        }
        return values;
    }

    private byte[] piece(int from, int to) {
        StringBuilder piece = new StringBuilder();
        records.subList(from, to).forEach(record -> piece.append(record.line()).append('\n'));
        return piece.toString().getBytes(UTF_8);
    }

    private void read(List<Arriving> read, Path work) {
        Path contoso = Repository.folder().resolve("examples/contoso");
        List<String> logs = List.of(
                contoso.resolve("eventhub").toString(),
                contoso.resolve("graph").toString(),
                contoso.resolve("storage").toString());
        RowReader reader = new RowReader(Projection.ofAllColumns());
        for (Input input :
                Inputs.find(logs, InputStream.nullInputStream(), work).inputs()) {
            try (InputReader blocks = new InputReader(input, new BlockBuffers(1 << 20, 4), (f, t, r, b, s, e) -> {})) {
                for (Optional<Block> next = blocks.next(); next.isPresent(); next = blocks.next()) {
                    Block block = next.get();
                    int _ = reader.read(block.buffer(), block.from(), block.to(), true, new RowSink() {
                        @Override
                        public void row(Row row) {
                            byte[] bytes = Arrays.copyOfRange(row.buffer(), row.start(), row.end());
                            read.add(new Arriving(row.time(), new String(bytes, UTF_8).replace("\n", " ")));
                            boolean _ = identities.add(row.identity());
                        }

                        @Override
                        public void quarantined(int from, int to, String reason) {}

                        @Override
                        public void skipped(int from, int to, Skipped what) {}
                    });
                    block.release();
                }
            }
        }
    }
}
