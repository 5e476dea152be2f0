package dev.gatehouse.cli.posture;

import dev.gatehouse.cli.input.Barren;
import dev.gatehouse.cli.input.InputObserver;
import dev.gatehouse.cli.input.Progress;
import dev.gatehouse.cli.input.Threads;
import dev.gatehouse.cli.input.Work;
import dev.gatehouse.cli.input.WorkQueue;
import dev.gatehouse.connect.file.Input;
import dev.gatehouse.connect.file.InputProblem;
import dev.gatehouse.connect.file.InputReader;
import dev.gatehouse.detection.usage.UsageGatherer;
import dev.gatehouse.detection.usage.UsageReader;
import dev.gatehouse.directory.RoleCatalogue;
import dev.gatehouse.logs.Projection;
import dev.gatehouse.logs.Row;
import dev.gatehouse.logs.RowReader;
import dev.gatehouse.logs.RowSink;
import dev.gatehouse.logs.Skipped;
import dev.gatehouse.logs.scan.BlockBuffers;
import dev.gatehouse.logs.scan.Unreadable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

/** Reads all logs once, and gathers which roles were active and what was done. */
final class UsageSurvey implements InputObserver {
    private final List<Input> inputs;
    private final RoleCatalogue roles;
    private final int threads;
    private final Progress progress;
    private final Projection projection = Projection.of(UsageReader.fields());
    private final UsageGatherer gatherer = new UsageGatherer();
    private final AtomicLong unreadable = new AtomicLong();
    private final Map<Integer, InputProblem> problems = new TreeMap<>();
    private final Map<Integer, String> refusals = new TreeMap<>();
    private final Map<Integer, Barren> barren = new TreeMap<>();

    UsageSurvey(List<Input> inputs, RoleCatalogue roles, int threads, Progress progress) {
        this.inputs = inputs;
        this.roles = roles;
        this.threads = threads;
        this.progress = progress;
    }

    /** Reads them, and hands back what they tell. */
    UsageGatherer run() {
        List<Integer> all = IntStream.range(0, inputs.size()).boxed().toList();
        progress.pass("what was done", all);
        BlockBuffers buffers = new BlockBuffers(BlockBuffers.BLOCK_SIZE, 2 * threads + 2);
        WorkQueue queue = new WorkQueue(inputs, all, buffers, threads, this);
        Threads.run(threads, () -> {
            RowReader rows = new RowReader(projection);
            Sink sink = new Sink(new UsageReader(projection, roles, gatherer), unreadable);
            for (Optional<Work> work = queue.next(); work.isPresent(); work = queue.next()) {
                Work piece = work.get();
                rows.read(
                        piece.block().buffer(),
                        piece.block().from(),
                        piece.block().to(),
                        true,
                        sink);
                piece.block().release();
            }
        });
        progress.end();
        return gatherer;
    }

    /** How many records or stretches could not be read. */
    long unreadable() {
        return unreadable.get();
    }

    /** Inputs that could not be read to their end. */
    List<InputProblem> problems() {
        return List.copyOf(problems.values());
    }

    /** Inputs whose form is known but nothing of what they hold, and why. */
    Map<Integer, String> refusals() {
        return refusals;
    }

    /** Inputs that hold no record at all, and what they are. */
    Map<Integer, Barren> barren() {
        return barren;
    }

    @Override
    public void read(int input, long bytes) {
        progress.read(input, bytes);
    }

    @Override
    public void dropped(int input, long from, long to, Unreadable reason, byte[] bytes, int start, int end) {
        unreadable.incrementAndGet();
    }

    @Override
    public synchronized void ended(int input, InputReader reader) {
        Input ended = inputs.get(input);
        reader.failure().ifPresent(e -> problems.put(input, InputProblem.of(ended.name(), e)));
        reader.refusal().ifPresent(reason -> refusals.put(input, reason));
        if (reader.isBarren()) {
            barren.put(input, Barren.of(ended));
        }
    }

    private record Sink(UsageReader reader, AtomicLong unreadable) implements RowSink {
        @Override
        public void row(Row row) {
            reader.read(row);
        }

        @Override
        public void quarantined(int from, int to, String reason) {
            unreadable.incrementAndGet();
        }

        @Override
        public void skipped(int from, int to, Skipped what) {}
    }
}
