package dev.gatehouse.server.watch;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.detection.alert.SourceRef;
import dev.gatehouse.detection.context.Context;
import dev.gatehouse.detection.context.ContextFacts;
import dev.gatehouse.detection.watch.Commit;
import dev.gatehouse.detection.watch.KeptBaseline;
import dev.gatehouse.detection.watch.Outcome;
import dev.gatehouse.detection.watch.Poison;
import dev.gatehouse.detection.watch.Stretch;
import dev.gatehouse.detection.watch.Watch;
import dev.gatehouse.detection.watch.WatchRules;
import dev.gatehouse.detection.watch.WatchStore;
import dev.gatehouse.lake.journal.Frame;
import dev.gatehouse.lake.journal.Journal;
import dev.gatehouse.lake.journal.JournalPosition;
import dev.gatehouse.logs.RowReader;
import dev.gatehouse.server.seen.SeenEvents;
import dev.gatehouse.store.TemporaryStoreException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/** Judges what comes into the journal, and keeps what comes of it: one transaction for each stretch. */
final class WatchLoop implements Runnable {
    private static final Logger LOG = Logger.getLogger(WatchLoop.class);
    private static final long STRETCH = 4L << 20;
    private static final Duration IDLE = Duration.ofMillis(200);
    private static final Duration AGAIN = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** So late events may be, in microseconds: Entra delivers late. */
    private static final long LATENESS = Duration.ofHours(24).toNanos() / 1000;

    /** In steps of so many microseconds, time goes on. */
    private static final long STEP = Duration.ofMinutes(1).toNanos() / 1000;

    /** Among the offsets of sources: where that ends which lay there when they began. */
    static final String BACKLOG = "gatehouse:backlog";

    private final Journal journal;
    private final WatchStore store;
    private final LakeRecords records;
    private final SeenEvents seen;
    private final Quarantine quarantine;
    private final BooleanSupplier caughtUp;
    private final InstantSource clock;
    private final Consumer<List<WatchStore.Changed>> told;
    private final SourceBook book;
    private final Questions<Watch> questions = new Questions<>(PATIENCE);
    private final AtomicReference<Optional<WatchRules>> changed = new AtomicReference<>(Optional.empty());
    private volatile Progress progress;
    private volatile boolean stopped;
    private volatile Context context;
    private volatile long watermark;
    private WatchRules rules;
    private Watch watch;
    private JournalPosition position;
    private volatile JournalPosition learned;
    private JournalPosition reached = JournalPosition.START;
    private JournalPosition careful = JournalPosition.START;
    private JournalPosition backlog;
    private boolean waiting;

    /**
     * How far it has come.
     *
     * @param position how far the journal is judged
     * @param lag how many bytes are not judged yet
     * @param trouble what keeps it from going on; empty where nothing does
     * @param away whether that is the database
     * @param counts since the start
     */
    record Progress(JournalPosition position, long lag, String trouble, boolean away, Counts counts) {}

    /** What was done since the start. */
    record Counts(Outcome.Counts judged, long alerts, long poison) {
        static final Counts NONE = new Counts(Outcome.NOTHING.counts(), 0, 0);

        Counts and(Outcome outcome, int changes) {
            return new Counts(
                    judged.and(outcome.counts()),
                    alerts + changes,
                    poison + outcome.poison().size());
        }
    }

    /**
     * A loop that goes on where the store says that it ended.
     *
     * @param caughtUp whether the sources have handed over what lay there at their start: until then events come in no order of
     *     time, and nothing is final
     * @param told takes the alerts that changed, after they are kept
     * @param book is told what is judged of each source
     */
    WatchLoop(
            WatchRules rules,
            Journal journal,
            WatchStore store,
            LakeRecords records,
            SeenEvents seen,
            Quarantine quarantine,
            BooleanSupplier caughtUp,
            InstantSource clock,
            Consumer<List<WatchStore.Changed>> told,
            SourceBook book) {
        this.journal = requireNonNull(journal, "journal is null");
        this.store = requireNonNull(store, "store is null");
        this.records = requireNonNull(records, "records is null");
        this.seen = requireNonNull(seen, "seen is null");
        this.quarantine = requireNonNull(quarantine, "quarantine is null");
        this.caughtUp = requireNonNull(caughtUp, "caughtUp is null");
        this.clock = requireNonNull(clock, "clock is null");
        this.told = requireNonNull(told, "told is null");
        this.book = requireNonNull(book, "book is null");
        this.rules = requireNonNull(rules, "rules is null");
        this.watch = begin(rules);
        this.context = watch.context();
        this.watermark = watch.watermark();
        this.position =
                new JournalPosition(store.position().orElse(journal.first().value()));
        this.learned = position;
        this.backlog = new JournalPosition(Long.parseLong(store.offsets().getOrDefault(BACKLOG, "0")));
        this.progress = new Progress(position, journal.end().value() - position.value(), "", false, Counts.NONE);
    }

    /** A watch by these rules, with all that the store remembers. */
    private Watch begin(WatchRules rules) {
        Watch begun = new Watch(rules, rules.facts(), records, seen);
        store.recall(begun::restore);
        begun.restored();
        return begun;
    }

    /** How far it has come. */
    Progress progress() {
        return progress;
    }

    /**
     * How many bytes wait for the loop: neither judged nor learned. While sources hand over what lay there, nothing is judged,
     * and yet they must be able to go on.
     */
    long waiting() {
        return journal.end().value() - Math.max(progress.position().value(), learned.value());
    }

    /** What is known of accounts, as of the stretch that was judged last. */
    Context context() {
        return context;
    }

    /**
     * What baselines remember of keys that have one of some values, as of the stretch that was judged last.
     *
     * @throws dev.gatehouse.server.port.UnavailableException where the watch cannot say it now
     */
    List<KeptBaseline> baselines(Set<String> values) {
        return questions.ask(asked -> asked.baselines(values));
    }

    /** What is known of accounts by what is declared and what was kept, for somebody to work with. */
    ContextFacts known(WatchRules declared) {
        return Watch.known(declared, store);
    }

    /** What happened before is settled, in microseconds since the epoch; the least number where nothing is. */
    long watermark() {
        return watermark;
    }

    /** Judges by these rules from the next stretch on. */
    void change(WatchRules rules) {
        changed.set(Optional.of(rules));
    }

    /** Ends the loop, soon. */
    void stop() {
        stopped = true;
    }

    @Override
    public void run() {
        while (!stopped) {
            try {
                round();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException e) {
                LOG.error("judging failed; it is tried again from what is kept, record by record", e);
                trouble("judging failed: " + e.getMessage(), false);
                careful = reached;
                pause();
                restart(rules);
            }
        }
    }

    private void round() throws InterruptedException {
        changed.getAndSet(Optional.empty()).ifPresent(this::restart);
        questions.answer(watch);
        seen.turn(clock.instant());
        if (!caughtUp.getAsBoolean()) {
            waiting = true;
            learnAhead();
            return;
        }
        if (waiting) {
            waiting = false;
            backlog = journal.end();
            keep(Outcome.NOTHING, position, Map.of(BACKLOG, Long.toString(backlog.value())), clock.instant());
        }
        learnBacklog();
        List<Frame> frames = journal.await(position, IDLE) ? journal.read(position, STRETCH) : List.of();
        // What was accepted after the rules changed is judged by the new ones.
        if (frames.isEmpty() || changed.get().isPresent()) {
            return;
        }
        reached = frames.getLast().next();
        if (position.compareTo(careful) < 0) {
            apart(frames.getFirst());
            return;
        }
        Instant now = clock.instant();
        List<Outcome> outcomes = new ArrayList<>();
        SourceBook.Judging judging = book.judging();
        for (Frame frame : frames) {
            Outcome outcome = watch.judge(Stretches.of(List.of(frame)), now);
            judging.frame(frame, outcome, watch.newest());
            outcomes.add(outcome);
            outcomes.add(advance(frame.next(), now));
        }
        keep(Outcome.of(outcomes), reached, judging.with(Stretches.offsets(frames)), now);
        judging.kept();
    }

    /**
     * Time goes on with the events, frame by frame, so that whoever judges the journal again from any place on comes to the
     * same. What lay there when the sources began is in no order of time: until it is judged, time stands still.
     */
    private Outcome advance(JournalPosition judged, Instant now) {
        if (judged.compareTo(backlog) < 0 || watch.latest() == Long.MIN_VALUE) {
            return Outcome.NOTHING;
        }
        long time = watch.latest() - LATENESS;
        return watch.watermark() == Long.MIN_VALUE || time >= watch.watermark() + STEP
                ? watch.advance(time, now)
                : Outcome.NOTHING;
    }

    /** Judges the records of a frame one by one: one on which judging fails is set apart, and the others are judged. */
    private void apart(Frame frame) throws InterruptedException {
        RowReader reader = new RowReader(rules.rulebook().projection());
        List<Outcome> outcomes = new ArrayList<>();
        long newest = Long.MIN_VALUE;
        for (Stretch record : Stretches.apart(frame, reader)) {
            Instant then = clock.instant();
            try {
                Outcome outcome = watch.judge(List.of(record), then);
                newest = Math.max(newest, watch.newest());
                keep(outcome, position, Map.of(), then);
                outcomes.add(outcome);
            } catch (RuntimeException e) {
                LOG.errorf(e, "judging fails on the record at %d; it is set apart", record.location());
                restart(rules);
                Poison poison = new Poison(
                        record.location(),
                        record.to() - record.from(),
                        new SourceRef(record.origin(), record.positions().applyAsLong(record.from())),
                        "judging fails on it: " + e);
                keep(Outcome.of(poison), position, Map.of(), then);
                outcomes.add(Outcome.of(poison));
            }
        }
        Instant now = clock.instant();
        SourceBook.Judging judging = book.judging();
        judging.frame(frame, Outcome.of(outcomes), newest);
        keep(advance(frame.next(), now), frame.next(), judging.with(Stretches.offsets(List.of(frame))), now);
        judging.kept();
    }

    /** While sources still hand over what lay there, what they tell of accounts is learned. */
    private void learnAhead() throws InterruptedException {
        boolean more = journal.await(learned, IDLE);
        List<Frame> frames = more ? journal.read(learned, STRETCH) : List.of();
        if (!frames.isEmpty()) {
            watch.learn(Stretches.of(frames));
            learned = frames.getLast().next();
            progress = new Progress(position, journal.end().value() - position.value(), "", false, progress.counts());
        }
    }

    /** What lay there when the sources began is learned before any of it is judged. */
    private void learnBacklog() {
        while (learned.compareTo(backlog) < 0) {
            List<Frame> frames = journal.read(learned, STRETCH);
            watch.learn(Stretches.of(frames));
            learned = frames.getLast().next();
        }
    }

    /** Keeps an outcome, however long the database is away. */
    private void keep(Outcome outcome, JournalPosition upTo, Map<String, String> offsets, Instant now)
            throws InterruptedException {
        quarantine.keep(outcome.poison(), (location, length) -> bytes(location, length), now);
        Commit commit = new Commit(upTo.value(), outcome.state(), outcome.alerts(), offsets, now);
        List<WatchStore.Changed> alerts = commit(commit);
        position = upTo;
        if (learned.compareTo(position) < 0) {
            learned = position;
        }
        progress = new Progress(
                position,
                journal.end().value() - position.value(),
                "",
                false,
                progress.counts().and(outcome, alerts.size()));
        context = watch.context();
        watermark = watch.watermark();
        if (!alerts.isEmpty()) {
            told.accept(alerts);
        }
    }

    private List<WatchStore.Changed> commit(Commit commit) throws InterruptedException {
        while (true) {
            try {
                return store.commit(commit);
            } catch (TemporaryStoreException e) {
                LOG.warnf("the database is away, trying again: %s", e.getMessage());
                trouble("the database is away: " + e.getMessage(), true);
                Thread.sleep(AGAIN.toMillis());
                if (stopped) {
                    throw new InterruptedException("stopped while the database is away");
                }
            }
        }
    }

    private byte[] bytes(long location, int length) {
        Frame frame = journal.frameOf(location);
        int from = Math.toIntExact(location - frame.bytesAt());
        byte[] all = frame.batch().bytes();
        return Arrays.copyOfRange(all, from, Math.min(all.length, from + length));
    }

    private void restart(WatchRules next) {
        try {
            watch = begin(next);
            rules = next;
            position = new JournalPosition(store.position().orElse(position.value()));
            learned = position;
            context = watch.context();
            watermark = watch.watermark();
            book.recall(store.offsets(), position);
        } catch (RuntimeException e) {
            LOG.error("the watch cannot begin anew", e);
            trouble("the watch cannot begin anew: " + e.getMessage(), e instanceof TemporaryStoreException);
            changed.compareAndSet(Optional.empty(), Optional.of(next));
            pause();
        }
    }

    private void pause() {
        try {
            Thread.sleep(AGAIN.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            stopped = true;
        }
    }

    private void trouble(String words, boolean away) {
        progress = new Progress(position, journal.end().value() - position.value(), words, away, progress.counts());
    }
}
