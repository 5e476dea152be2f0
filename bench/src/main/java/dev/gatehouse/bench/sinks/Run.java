package dev.gatehouse.bench.sinks;

import dev.gatehouse.bench.grants.Place;
import dev.gatehouse.bench.grants.Times;
import dev.gatehouse.bench.scan.Machine;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** One run, from calm over a receiver that is away until all is delivered. For one thread. */
final class Run {
    private static final Duration WARM = Duration.ofSeconds(5);
    private static final Duration LEAST = Duration.ofMinutes(10);
    private static final Duration SAMPLED = Duration.ofSeconds(30);
    private static final Duration LOOK = Duration.ofMillis(100);

    private final SinksBenchmark.Plan plan;
    private final Place place;
    private final Path folder;
    private final Stage stage;
    private final Consumer<String> progress;
    private final Writer writer;
    private final Pace pace;
    private final List<Sample> samples = new ArrayList<>();
    private long sampledAt;

    Run(SinksBenchmark.Plan plan, Place place, Path folder, Stage stage, Consumer<String> progress) {
        this.plan = plan;
        this.place = place;
        this.folder = folder;
        this.stage = stage;
        this.progress = progress;
        this.writer = new Writer(place.database(), stage.feed());
        this.pace = new Pace(plan.rate());
    }

    Result result() throws IOException, InterruptedException {
        long begin = System.nanoTime();
        long busy = busy();
        Ledger main = stage.main().ledger();
        progress.accept("nothing is away");
        pace.run(plan.calm().compareTo(WARM) < 0 ? plan.calm() : WARM, writer::write, () -> false);
        main.timed(true);
        writer.timed(true);
        pace.run(plan.calm(), writer::write, () -> false);
        writer.timed(false);
        boolean _ = await(stage::isQuiet);
        main.timed(false);
        Times delivered = times(writer.due(), main.arrivals());
        long size = main.bytes() / Math.max(1, main.taken());
        Times bare = bare(Math.toIntExact(size));
        Result.Drain drain = away();
        progress.accept("waiting until nothing is due");
        if (!await(stage::isQuiet)) {
            progress.accept("something is still due: it counts as lost");
        }
        return new Result(
                Machine.here(),
                place.name(),
                plan,
                size,
                delivered,
                bare,
                writer.changes(),
                drain,
                stage.accounts(writer),
                samples,
                (busy() - busy) / (double) (System.nanoTime() - begin));
    }

    private Times bare(int size) throws IOException, InterruptedException {
        progress.accept("a plain loop of POSTs");
        try (Receiver receiver = new Receiver(Manner.FINE);
                Bare bare = new Bare(receiver.port(), size)) {
            receiver.ledger().timed(true);
            pace.run(plan.calm(), bare::post, () -> false);
            return times(bare.due(), receiver.ledger().arrivals());
        }
    }

    private Result.Drain away() throws IOException, InterruptedException {
        progress.accept("a receiver is away");
        Receiver receiver = stage.main();
        receiver.down();
        long begin = System.nanoTime();
        long before = stage.mainPlace();
        pace.run(plan.away(), writer::write, () -> {
            sample(begin);
            return false;
        });
        long until = stage.lastChange();
        long alerts = writer.states().entrySet().stream()
                .filter(one ->
                        receiver.ledger().last(one.getKey()) < one.getValue().revision())
                .count();
        long taken = receiver.ledger().taken();
        progress.accept("it is there again, " + (until - before) + " changes later");
        receiver.up();
        long up = System.nanoTime();
        Seen seen = new Seen(receiver.ledger(), taken, until, begin);
        pace.run(patience(), writer::write, seen);
        if (seen.last.isEmpty()) {
            throw new IllegalStateException("the backlog did not go out within " + patience());
        }
        sampledAt = 0;
        sample(begin);
        return new Result.Drain(
                until - before,
                alerts,
                Duration.ofNanos(seen.first.orElse(up) - up),
                Duration.ofNanos(seen.last.get() - up),
                seen.messages);
    }

    /** Notices when the first message came, and when all that had waited was done with. */
    private final class Seen implements BooleanSupplier {
        private final Ledger ledger;
        private final long taken;
        private final long until;
        private final long begin;
        private Optional<Long> first = Optional.empty();
        private Optional<Long> last = Optional.empty();
        private long messages;

        private Seen(Ledger ledger, long taken, long until, long begin) {
            this.ledger = ledger;
            this.taken = taken;
            this.until = until;
            this.begin = begin;
        }

        @Override
        public boolean getAsBoolean() {
            messages = ledger.taken() - taken;
            long now = System.nanoTime();
            if (first.isEmpty() && messages > 0) {
                first = Optional.of(now);
            }
            sample(begin);
            if (first.isPresent() && stage.mainPlace() >= until) {
                last = Optional.of(now);
            }
            return last.isPresent();
        }
    }

    private Duration patience() {
        Duration twice = plan.away().multipliedBy(2);
        return twice.compareTo(LEAST) < 0 ? LEAST : twice;
    }

    private void sample(long begin) {
        long now = System.nanoTime();
        if (sampledAt == 0 || now - sampledAt >= SAMPLED.toNanos()) {
            sampledAt = now;
            samples.add(new Sample(
                    Duration.ofNanos(now - begin).toSeconds(),
                    writer.changes(),
                    stage.lastChange() - stage.mainPlace(),
                    Size.heap(),
                    Size.process(),
                    Size.of(place, folder)));
        }
    }

    private static boolean await(BooleanSupplier isSo) {
        long begin = System.nanoTime();
        while (!isSo.getAsBoolean()) {
            if (System.nanoTime() - begin > LEAST.toNanos()) {
                return false;
            }
            LockSupport.parkNanos(LOOK.toNanos());
        }
        return true;
    }

    private static Times times(Map<String, Long> due, Map<String, Long> arrivals) {
        return Times.of(due.entrySet().stream()
                .flatMap(one -> Stream.ofNullable(arrivals.get(one.getKey())).map(came -> came - one.getValue()))
                .mapToLong(Long::longValue)
                .toArray());
    }

    private static long busy() {
        return ProcessHandle.current()
                .info()
                .totalCpuDuration()
                .map(Duration::toNanos)
                .orElse(0L);
    }
}
