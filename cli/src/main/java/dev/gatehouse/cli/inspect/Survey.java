package dev.gatehouse.cli.inspect;

import dev.gatehouse.cli.input.Barren;
import dev.gatehouse.cli.input.InputObserver;
import dev.gatehouse.cli.input.Progress;
import dev.gatehouse.cli.input.Threads;
import dev.gatehouse.cli.input.Work;
import dev.gatehouse.cli.input.WorkQueue;
import dev.gatehouse.connect.file.Input;
import dev.gatehouse.connect.file.InputProblem;
import dev.gatehouse.connect.file.InputReader;
import dev.gatehouse.detection.config.Configuration;
import dev.gatehouse.detection.context.Context;
import dev.gatehouse.detection.context.ContextFacts;
import dev.gatehouse.detection.rules.Rulebook;
import dev.gatehouse.logs.Projection;
import dev.gatehouse.logs.scan.BlockBuffers;
import dev.gatehouse.logs.scan.Unreadable;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Reads all inputs once, and counts what is in them. */
final class Survey implements InputObserver {
    private final List<Input> inputs;
    private final Projection projection;
    private final ContextFacts facts;
    private final int threads;
    private final Progress progress;
    private final List<FileTally> files;
    private final SortedMap<Integer, InputProblem> problems = new TreeMap<>();
    private final SortedMap<Integer, String> refusals = new TreeMap<>();
    private final SortedMap<Integer, Barren> barren = new TreeMap<>();
    private final ColumnTally columns;
    private final AccountTally accounts;

    Survey(List<Input> inputs, Rulebook rulebook, Configuration configuration, int threads, Progress progress) {
        this.inputs = inputs;
        this.projection = rulebook.projection();
        this.facts = new ContextFacts(configuration);
        this.threads = threads;
        this.progress = progress;
        this.files = Stream.generate(FileTally::new).limit(inputs.size()).toList();
        this.columns = new ColumnTally(projection);
        this.accounts = new AccountTally(projection, Context.none());
    }

    /**
     * What came of it; inputs are numbers in their list.
     *
     * @param files what was found in each
     * @param problems inputs that could not be read to their end
     * @param refusals inputs whose form is known but nothing of what they hold, and why
     * @param barren inputs that hold no record at all, and what they are
     */
    record Found(
            List<FileTally> files,
            SortedMap<Integer, InputProblem> problems,
            SortedMap<Integer, String> refusals,
            SortedMap<Integer, Barren> barren,
            ColumnTally columns,
            AccountTally accounts,
            Context context) {}

    Found run() {
        List<Integer> all = IntStream.range(0, inputs.size()).boxed().toList();
        progress.pass("what is there", all);
        BlockBuffers buffers = new BlockBuffers(BlockBuffers.BLOCK_SIZE, 2 * threads + 2);
        WorkQueue queue = new WorkQueue(inputs, all, buffers, threads, this);
        Context declared = facts.build();
        Threads.run(threads, () -> {
            Surveyor surveyor = new Surveyor(files, projection, facts, declared);
            for (Optional<Work> work = queue.next(); work.isPresent(); work = queue.next()) {
                surveyor.block(work.get());
            }
            synchronized (this) {
                surveyor.end(columns, accounts);
            }
        });
        for (int input : all) {
            if (files.get(input).stats().records() == 0
                    && !problems.containsKey(input)
                    && !refusals.containsKey(input)) {
                barren.put(input, Barren.of(inputs.get(input)));
            }
        }
        return new Found(files, problems, refusals, barren, columns, accounts, facts.build());
    }

    @Override
    public void read(int input, long bytes) {
        progress.read(input, bytes);
    }

    @Override
    public void dropped(int input, long from, long to, Unreadable reason, byte[] bytes, int start, int end) {
        FileTally file = files.get(input);
        synchronized (file) {
            file.quarantined(reason.text());
        }
    }

    @Override
    public synchronized void ended(int input, InputReader reader) {
        reader.failure()
                .ifPresent(e ->
                        problems.put(input, InputProblem.of(inputs.get(input).name(), e)));
        reader.refusal().ifPresent(reason -> refusals.put(input, reason));
        if (reader.isBarren()) {
            barren.put(input, Barren.of(inputs.get(input)));
        }
    }
}
