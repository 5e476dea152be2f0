package dev.gatehouse.cli.scan;

import dev.gatehouse.cli.input.Barren;
import dev.gatehouse.cli.input.InputObserver;
import dev.gatehouse.cli.input.InputStats;
import dev.gatehouse.cli.input.Progress;
import dev.gatehouse.cli.input.Scratch;
import dev.gatehouse.cli.input.Tally;
import dev.gatehouse.cli.input.Threads;
import dev.gatehouse.cli.input.Work;
import dev.gatehouse.cli.input.WorkQueue;
import dev.gatehouse.connect.file.InputProblem;
import dev.gatehouse.connect.file.InputReader;
import dev.gatehouse.detection.context.Context;
import dev.gatehouse.detection.event.Fingerprints;
import dev.gatehouse.logs.Table;
import dev.gatehouse.logs.scan.BlockBuffers;
import dev.gatehouse.logs.scan.Unreadable;
import dev.gatehouse.sigma.correlation.Coverage;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Reads all inputs, learns who is privileged, and finds what fires.
 *
 * <p>The passes: first every input that carries context (directory audits; of an input that begins with sign-ins only its
 * head), then all sign-ins, then everything else, so that by then every name has met its object id. What turns up late is
 * no reason for another result: audits behind many sign-ins, or a renamed account, cause one more evaluation.
 */
final class Engine {
    private static final int MOST_ATTEMPTS = 5;

    private final Plan plan;
    private final Scratch scratch;
    private final Progress progress;
    private final BlockBuffers buffers;
    private final InputStats[] stats;
    private final boolean[] readWhole;
    private final Map<Integer, InputProblem> problems = new TreeMap<>();
    private final SortedMap<Integer, String> refusals = new TreeMap<>();
    private int kinshipTables;

    Engine(Plan plan, Scratch scratch, Progress progress) {
        this.plan = plan;
        this.scratch = scratch;
        this.progress = progress;
        this.buffers = new BlockBuffers(BlockBuffers.BLOCK_SIZE, 2 * plan.threads() + 2);
        int count = plan.inputs().size();
        this.stats = IntStream.range(0, count).mapToObj(any -> new InputStats()).toArray(InputStats[]::new);
        this.readWhole = new boolean[count];
    }

    /**
     * What came of it.
     *
     * @param episodes what correlations found
     * @param stats of each input, what is in it
     * @param barren inputs that were read and hold no record at all, and what they are, in the order of inputs
     * @param refusals inputs whose form is known but nothing of what they hold, and why
     */
    record Found(
            Attempt attempt,
            Episodes episodes,
            List<InputStats> stats,
            Map<Integer, InputProblem> problems,
            SortedMap<Integer, Barren> barren,
            SortedMap<Integer, String> refusals) {
        /** What was found in all inputs together. */
        InputStats all() {
            return InputStats.of(stats);
        }
    }

    Found run() throws IOException {
        List<Integer> all = IntStream.range(0, plan.inputs().size()).boxed().toList();
        progress.pass("who is privileged", all);
        learn(all, false);
        Attempt attempt = Attempt.begin(plan.facts().build(), scratch, plan, 0);
        for (int number = 1; number <= MOST_ATTEMPTS; number++) {
            Optional<Attempt> settled = evaluate(attempt);
            boolean last = number == MOST_ATTEMPTS;
            if (settled.isPresent() && new CopyMerger(plan, settled.get()).merge()) {
                return found(settled.get(), correlate(settled.get()));
            }
            if (!last) {
                attempt.close();
                attempt = settled.isPresent()
                        ? settled.get().withoutCopies(scratch, plan, number)
                        : Attempt.begin(plan.facts().build(), scratch, plan, number);
            }
        }
        throw new IllegalStateException("the context did not settle after " + MOST_ATTEMPTS + " evaluations");
    }

    /** Correlates, and fetches the records that alerts of correlations show. */
    private Episodes correlate(Attempt attempt) {
        Episodes episodes = Episodes.of(plan, attempt.correlated(), covered());
        Set<Long> wanted = episodes.wanted(attempt.copies());
        SortedMap<Integer, SortedSet<Long>> places = new TreeMap<>();
        wanted.forEach(location -> places.computeIfAbsent(Location.input(location), any -> new TreeSet<>())
                .add(Location.position(location)));
        Fetcher.Records keeper = (bytes, start, length, location) -> {
            if (wanted.contains(location)) {
                episodes.keep(bytes, start, length, location);
            }
        };
        SortedMap<Integer, SortedSet<Long>> left = new PlaceReader(plan, keeper).read(places);
        if (!left.isEmpty()) {
            fetch("correlated events", List.copyOf(left.keySet()), keeper);
        }
        return episodes;
    }

    /** From when to when there is something of a table. */
    private Function<Table, Coverage> covered() {
        InputStats all = InputStats.of(List.of(stats));
        return table ->
                Optional.ofNullable(all.tables().get(table)).map(Tally::covered).orElse(Coverage.NEVER);
    }

    private Found found(Attempt attempt, Episodes episodes) {
        SortedMap<Integer, Barren> barren = new TreeMap<>();
        for (int input = 0; input < stats.length; input++) {
            if (stats[input].records() == 0 && !problems.containsKey(input) && !refusals.containsKey(input)) {
                barren.put(input, Barren.of(plan.inputs().get(input)));
            }
        }
        return new Found(attempt, episodes, List.of(stats), problems, barren, refusals);
    }

    /** Evaluates everything; empty where what was learned on the way makes the judgement of sign-ins void. */
    private Optional<Attempt> evaluate(Attempt attempt) {
        pass(attempt, true, input -> !readWhole[input] || stats[input].hasSignIns());
        List<Integer> surprises = attempt.surprises().stream()
                .filter(input -> !readWhole[input])
                .sorted()
                .toList();
        learn(surprises, true);
        Context known = plan.facts().build();
        boolean same = known.version().equals(attempt.context().version());
        if (!same && (!surprises.isEmpty() || renamed(attempt, known))) {
            return Optional.empty();
        }
        Attempt settled = attempt.with(known, kinships(attempt));
        pass(settled, false, input -> stats[input].hasOthers());
        if (!settled.copies().isEmpty() && !settled.skipCopies()) {
            fetchFirstCopies(settled);
        }
        return Optional.of(settled);
    }

    /** Where some audits have an id and others have none, all of them are read once more to find which belong together. */
    private Kinships kinships(Attempt attempt) {
        if (attempt.kinships() != Kinships.NONE || Stream.of(stats).noneMatch(InputStats::hasNameless)) {
            return attempt.kinships();
        }
        Kinships kinships = Kinships.begin(scratch, kinshipTables++);
        List<Integer> inputs = IntStream.range(0, stats.length)
                .filter(input -> stats[input].hasAudits())
                .boxed()
                .toList();
        progress.pass("audits without ids", inputs);
        WorkQueue queue = new WorkQueue(plan.inputs(), inputs, buffers, plan.threads(), new Observer(false));
        Threads.run(plan.threads(), () -> {
            KinFinder finder = new KinFinder(plan, kinships);
            for (Optional<Work> work = queue.next(); work.isPresent(); work = queue.next()) {
                finder.block(work.get());
            }
        });
        return kinships;
    }

    /** Whether an account whose object id was learned on the way may have signed in under another name as well. */
    private static boolean renamed(Attempt attempt, Context known) {
        Set<String> learned = new HashSet<>(known.objectIds());
        learned.removeAll(attempt.context().objectIds());
        return learned.stream().anyMatch(id -> attempt.renames().several(Fingerprints.of(id)));
    }

    private void learn(List<Integer> inputs, boolean whole) {
        AtomicInteger next = new AtomicInteger();
        Threads.run(plan.threads(), () -> {
            Learner learner = new Learner(plan);
            for (int i = next.getAndIncrement(); i < inputs.size(); i = next.getAndIncrement()) {
                learn(learner, inputs.get(i), whole);
            }
            learner.end();
        });
    }

    private void learn(Learner learner, int number, boolean whole) {
        InputStats found = new InputStats();
        plan.quarantine().forget(number);
        try (InputReader reader = new InputReader(
                plan.inputs().get(number),
                buffers,
                (from, to, reason, bytes, start, end) -> dropped(number, from, to, reason, bytes, start, end, found))) {
            while (true) {
                var block = reader.next();
                if (block.isEmpty()) {
                    break;
                }
                learner.block(number, block.get(), found);
                progress.read(number, block.get().to() - block.get().from());
                block.get().release();
                if (!whole && found.hasSignIns() && !found.hasOthers() && !reader.exhausted()) {
                    plan.quarantine().forget(number);
                    return;
                }
            }
            readWhole[number] = true;
            stats[number] = found;
            ended(number, reader);
        }
    }

    private void pass(Attempt attempt, boolean signIns, IntPredicate chosen) {
        List<Integer> inputs =
                IntStream.range(0, stats.length).filter(chosen).boxed().toList();
        if (signIns) {
            for (int input : inputs) {
                stats[input] = new InputStats();
                plan.quarantine().forget(input);
            }
        }
        progress.pass(signIns ? "sign-ins" : "everything else", inputs);
        WorkQueue queue = new WorkQueue(plan.inputs(), inputs, buffers, plan.threads(), new Observer(signIns));
        Threads.run(plan.threads(), () -> {
            Evaluator evaluator = new Evaluator(plan, attempt, signIns, stats);
            for (Optional<Work> work = queue.next(); work.isPresent(); work = queue.next()) {
                evaluator.block(work.get());
            }
            evaluator.end();
        });
    }

    private void fetchFirstCopies(Attempt attempt) {
        fetch("copies", attempt.copies().unfetchedInputs(), attempt.copies()::offer);
    }

    private void fetch(String what, List<Integer> inputs, Fetcher.Records records) {
        progress.pass(what, inputs);
        WorkQueue queue = new WorkQueue(plan.inputs(), inputs, buffers, plan.threads(), new Observer(false));
        Threads.run(plan.threads(), () -> {
            Fetcher fetcher = new Fetcher(plan, records);
            for (Optional<Work> work = queue.next(); work.isPresent(); work = queue.next()) {
                fetcher.block(work.get());
            }
        });
    }

    private void dropped(
            int input, long from, long to, Unreadable reason, byte[] bytes, int start, int end, InputStats into) {
        synchronized (into) {
            into.quarantined();
        }
        plan.quarantine().add(input, from, to - from, reason.text(), bytes, start, end);
    }

    private void ended(int number, InputReader reader) {
        Optional<IOException> failure = reader.failure();
        synchronized (problems) {
            failure.ifPresent(e -> problems.put(
                    number, InputProblem.of(plan.inputs().get(number).name(), e)));
            reader.refusal().ifPresent(reason -> refusals.put(number, reason));
            if (reader.isBarren()) {
                stats[number] = new InputStats();
                plan.quarantine().forget(number);
            }
        }
    }

    private final class Observer implements InputObserver {
        private final boolean counting;

        private Observer(boolean counting) {
            this.counting = counting;
        }

        @Override
        public void read(int input, long bytes) {
            progress.read(input, bytes);
        }

        @Override
        public void dropped(int input, long from, long to, Unreadable reason, byte[] bytes, int start, int end) {
            if (counting) {
                Engine.this.dropped(input, from, to, reason, bytes, start, end, stats[input]);
            }
        }

        @Override
        public void ended(int input, InputReader reader) {
            Engine.this.ended(input, reader);
        }
    }
}
