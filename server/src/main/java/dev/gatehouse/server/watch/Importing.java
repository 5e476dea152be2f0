package dev.gatehouse.server.watch;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.connect.file.Input;
import dev.gatehouse.connect.file.InputReader;
import dev.gatehouse.detection.watch.Commit;
import dev.gatehouse.detection.watch.WatchStore;
import dev.gatehouse.lake.journal.Batch;
import dev.gatehouse.lake.journal.Journal;
import dev.gatehouse.logs.scan.Block;
import dev.gatehouse.logs.scan.BlockBuffers;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongConsumer;

/**
 * Takes logs of the past into the journal. When the server starts next, it learns from all of them who may do what before it
 * judges any, and habits from them in whatever order they lie there.
 */
public final class Importing {
    private static final String SOURCE = "import";
    private static final int BUFFERS = 4;

    private final Journal journal;
    private final WatchStore store;
    private final String tenant;
    private final InstantSource clock;

    Importing(Journal journal, WatchStore store, String tenant, InstantSource clock) {
        this.journal = requireNonNull(journal, "journal is null");
        this.store = requireNonNull(store, "store is null");
        this.tenant = requireNonNull(tenant, "tenant is null");
        this.clock = requireNonNull(clock, "clock is null");
    }

    /**
     * What was taken.
     *
     * @param problems what could not be read, a line each
     */
    public record Imported(int inputs, long bytes, List<String> problems) {
        public Imported {
            problems = List.copyOf(problems);
        }
    }

    /**
     * Takes logs; what is taken is on the disk when this returns.
     *
     * @param progress is told how many bytes were taken so far
     */
    public Imported take(List<Input> inputs, LongConsumer progress) {
        BlockBuffers buffers = new BlockBuffers(BlockBuffers.BLOCK_SIZE, BUFFERS);
        List<String> problems = new ArrayList<>();
        long bytes = 0;
        for (Input input : inputs) {
            try (InputReader reader = new InputReader(
                    input,
                    buffers,
                    (from, to, reason, text, start, end) ->
                            problems.add(input.name() + ": bytes " + from + " to " + to + ": " + reason.text()))) {
                for (Optional<Block> next = reader.next(); next.isPresent(); next = reader.next()) {
                    Block block = next.get();
                    long received = ChronoUnit.MICROS.between(Instant.EPOCH, clock.instant());
                    var _ = journal.append(new Batch(SOURCE, tenant, input.name(), received, new byte[0]).with(block));
                    bytes += block.to() - block.from();
                    block.release();
                    progress.accept(bytes);
                }
                reader.failure().ifPresent(failure -> problems.add(input.name() + ": " + failure.getMessage()));
                reader.refusal().ifPresent(refusal -> problems.add(input.name() + ": " + refusal));
            }
        }
        long judged = store.position().orElse(journal.first().value());
        Map<String, String> backlog =
                Map.of(WatchLoop.BACKLOG, Long.toString(journal.end().value()));
        List<WatchStore.Changed> _ = store.commit(new Commit(judged, List.of(), List.of(), backlog, clock.instant()));
        return new Imported(inputs.size(), bytes, problems);
    }
}
