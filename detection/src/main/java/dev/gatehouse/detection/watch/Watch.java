package dev.gatehouse.detection.watch;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.detection.alert.Alert;
import dev.gatehouse.detection.alert.Expectations;
import dev.gatehouse.detection.alert.Judgement;
import dev.gatehouse.detection.alert.Operations;
import dev.gatehouse.detection.context.Context;
import dev.gatehouse.detection.context.ContextFacts;
import dev.gatehouse.detection.context.PrivilegeChanges;
import dev.gatehouse.detection.data.Body;
import dev.gatehouse.detection.event.EnrichedEvent;
import dev.gatehouse.detection.rules.Correlations;
import dev.gatehouse.detection.rules.ExpectedRules;
import dev.gatehouse.logs.Row;
import dev.gatehouse.logs.RowReader;
import dev.gatehouse.logs.RowSink;
import dev.gatehouse.logs.Skipped;
import dev.gatehouse.logs.Table;
import dev.gatehouse.sigma.correlation.Change;
import dev.gatehouse.sigma.correlation.Correlator;
import dev.gatehouse.sigma.correlation.Coverage;
import dev.gatehouse.sigma.correlation.Habits;
import dev.gatehouse.sigma.correlation.Key;
import dev.gatehouse.sigma.correlation.Keyed;
import dev.gatehouse.sigma.correlation.Limits;
import dev.gatehouse.sigma.correlation.SortedCorrelator.Found;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Judges events as they come, in whatever order, and says what becomes of alerts. For one thread.
 *
 * <p>It begins with nothing, or with what {@link #restore} is given; from then on, all that it must remember is in the
 * outcomes.
 */
public final class Watch {
    /*
     * At any time, what is told of an event that may still change is what judging all its records by all that is known of
     * accounts says. Two things can change that: another record of the same event, and a fact about somebody in it. Then the
     * event is judged twice, by what was known before and by what is known now, and only the difference is passed on. So
     * nothing need be kept of events for which no rule holds, and the order in which records and facts come leaves no trace.
     *
     * Facts of a stretch are learned before its events are judged, so that hardly any of them is judged twice.
     */
    private static final long MICROS_PER_DAY = 24L * 60 * 60 * 1_000_000;

    /** Records of an event are told apart from new events for so long. */
    private static final long COPIES_KEPT = 3 * MICROS_PER_DAY;

    /** A clock may be ahead of ours by so much; what is later than that says nothing of how far time has come. */
    private static final long CLOCKS_DIFFER = MICROS_PER_DAY / 24;

    private final WatchRules rules;
    private final Records records;
    private final Seen seen;
    private final ContextFacts facts;
    private final ContextFacts.Collector collector;
    private final RowReader reader;
    private final RowReader again;
    private final Copies copies = new Copies();
    private final Events events;
    private final Ledger ledger;
    private final TrackedState tracked = new TrackedState();
    private final Correlator correlator;
    private final HitBook hits;
    private final FoldBook folds = new FoldBook();
    private final Map<Table, Coverage> covered = new EnumMap<>(Table.class);
    private final ExpectedRules expected;
    private final Observer observer;
    private Expectations expectations;
    private Judge judge;
    private long latest = Long.MIN_VALUE;
    private long watermark = Long.MIN_VALUE;
    private long horizon = Long.MIN_VALUE;
    private Batch batch = new Batch(Instant.EPOCH);

    /** What one call gathers. */
    private static final class Batch {
        private final Instant now;
        private final List<Keyed> added = new ArrayList<>();
        private final List<Keyed> takenBack = new ArrayList<>();
        private final Set<Table> tables = EnumSet.noneOf(Table.class);
        private final List<AlertChange> alerts = new ArrayList<>();
        private final List<Poison> poison = new ArrayList<>();
        private long newest = Long.MIN_VALUE;
        private long rows;
        private long copies;
        private long skipped;
        private long judgedAgain;
        private long heldBack;
        private Optional<Alerter> alerter = Optional.empty();

        private Batch(Instant now) {
            this.now = now;
        }
    }

    /**
     * A watch that knows what is declared, and nothing else.
     *
     * @param facts what is declared, and what an export of the directory tells
     * @param records where what is accepted can be read again
     */
    public Watch(WatchRules rules, ContextFacts facts, Records records, Seen seen) {
        this(rules, facts, records, seen, Observer.NONE);
    }

    /** The same, observed. */
    public Watch(WatchRules rules, ContextFacts facts, Records records, Seen seen, Observer observer) {
        this.observer = requireNonNull(observer, "observer is null");
        this.rules = requireNonNull(rules, "rules is null");
        this.records = requireNonNull(records, "records is null");
        this.seen = requireNonNull(seen, "seen is null");
        this.facts = requireNonNull(facts, "facts is null");
        this.collector = facts.collector(rules.rulebook().projection());
        this.reader = new RowReader(rules.rulebook().projection());
        this.again = new RowReader(rules.rulebook().projection());
        this.events = new Events(rules, records, copies);
        this.ledger = new Ledger(new RuleNumbers(rules.rulebook()));
        this.correlator =
                new Correlator(rules.rulebook().correlations().plan(), Limits.DEFAULT, tracked, this::covered);
        this.hits = new HitBook((rule, event) -> Alerter.id(rules, rule, event));
        this.expected = new ExpectedRules(rules.configuration().expectations(), rules.rulebook());
        this.judge = new Judge(rules, facts.roles(), facts.build());
        this.expectations = expectations();
    }

    /** What is known of accounts by the rules' own facts and what a store remembers; nothing that is done with it changes the store. */
    public static ContextFacts known(WatchRules rules, WatchStore store) {
        ContextFacts facts = rules.facts();
        store.recall(remembered -> {
            if (remembered.kind().equals(Ledger.FACT)) {
                facts.restore(remembered.body().orElseThrow());
            }
        });
        return facts;
    }

    private Expectations expectations() {
        return new Expectations(rules.configuration().expectations(), expected, judge.context());
    }

    /**
     * Puts back something that an outcome said is to be remembered; to be called before anything is judged.
     *
     * @throws IllegalArgumentException where it is of no kind that is known, or cannot be read
     */
    public void restore(StateChange remembered) {
        byte[] body = remembered.body().orElseThrow(() -> new IllegalArgumentException("nothing is remembered"));
        switch (remembered.kind()) {
            case Ledger.CORRELATION ->
                ledger.correlation(body)
                        .ifPresentOrElse(
                                kept -> tracked.restore(kept.key(), kept.state(), kept.due()),
                                () -> ledger.forget(remembered));
            case Ledger.HIT -> ledger.hit(body).ifPresentOrElse(hits::add, () -> ledger.forget(remembered));
            case Ledger.FOLD -> ledger.fold(body).ifPresentOrElse(folds::restore, () -> ledger.forget(remembered));
            case Ledger.COPIES -> {
                Ledger.Copied copied = Ledger.copies(body);
                copies.restore(copied.identity(), copied.known());
            }
            case Ledger.FACT -> facts.restore(body);
            case Ledger.TABLE ->
                covered.put(
                        Table.valueOf(remembered.key()),
                        Body.read(body, in -> new Coverage(in.readLong(), in.readLong())));
            case Ledger.CLOCK -> {
                long[] clock = Body.read(body, in -> new long[] {in.readLong(), in.readLong()});
                latest = clock[0];
                watermark = clock[1];
            }
            default -> throw new IllegalArgumentException("nothing of the kind '" + remembered.kind() + "' is known");
        }
    }

    /** Says that everything was put back. */
    public void restored() {
        List<HitBook.News> unused = hits.settle();
        judge = new Judge(rules, facts.roles(), facts.build());
        expectations = expectations();
        List<Change> open = correlator.advance(watermark);
        if (!open.isEmpty()) {
            throw new IllegalStateException("what was remembered was not settled: " + open.getFirst());
        }
    }

    /**
     * The time of the latest event that is not ahead of our clock, in microseconds since the epoch; the least number before
     * the first.
     */
    public long latest() {
        return latest;
    }

    /** The same of what was judged last alone, repeats included. */
    public long newest() {
        return batch.newest;
    }

    /** What happened before is settled, in microseconds since the epoch. */
    public long watermark() {
        return watermark;
    }

    /** What is known of accounts now. */
    public Context context() {
        return judge.context();
    }

    /**
     * What baselines remember of keys that have one of some values.
     *
     * @param values as Sigma compares them
     */
    public List<KeptBaseline> baselines(Set<String> values) {
        Correlations correlations = rules.rulebook().correlations();
        return tracked.keys().stream()
                .filter(key -> key.values().stream().anyMatch(values::contains))
                .filter(key -> Habits.has(correlations.plan().nodes().get(key.node())))
                .flatMap(key -> tracked.get(key).stream()
                        .map(state -> new KeptBaseline(
                                correlations.rule(key.node()),
                                correlations.plan().nodes().get(key.node()),
                                key.values(),
                                state)))
                .toList();
    }

    /** Learns what records tell of accounts, without judging anything. */
    public void learn(List<Stretch> stretches) {
        for (Stretch stretch : stretches) {
            RowSink learning = RowSink.rows(row -> {
                if (stretch.allows(row.table())) {
                    collector.read(row);
                }
            });
            int unused = reader.read(stretch.bytes(), stretch.from(), stretch.to(), true, learning);
        }
    }

    /**
     * Judges records that follow each other in the journal, and follow those that were judged before.
     *
     * @param now when alerts on them are written
     */
    public Outcome judge(List<Stretch> stretches, Instant now) {
        batch = new Batch(now);
        horizon = ChronoUnit.MICROS.between(Instant.EPOCH, now) + CLOCKS_DIFFER;
        learn(stretches);
        if (collector.merge() && !stretches.isEmpty()) {
            known(stretches.getFirst().location());
        }
        for (Stretch stretch : stretches) {
            int unused = reader.read(stretch.bytes(), stretch.from(), stretch.to(), true, new Judging(stretch));
        }
        if (collector.merge()) {
            known(Long.MAX_VALUE);
        }
        return settle();
    }

    private final class Judging implements RowSink {
        private final Stretch stretch;

        private Judging(Stretch stretch) {
            this.stretch = stretch;
        }

        @Override
        public void row(Row row) {
            if (!stretch.allows(row.table())) {
                poison(row.at(), row.end() - row.start(), "its source may not send records of " + row.table());
                return;
            }
            Watch.this.row(row, stretch);
        }

        @Override
        public void quarantined(int from, int to, String reason) {
            poison(from, to - from, reason);
        }

        private void poison(int at, int length, String reason) {
            batch.poison.add(new Poison(stretch.location(at), length, stretch.source(at), reason));
        }

        @Override
        public void skipped(int from, int to, Skipped what) {
            batch.skipped++;
        }
    }

    private void row(Row row, Stretch stretch) {
        long identity = row.identity();
        long location = stretch.location(row.at());
        note(row);
        if (row.table().isSignIn() && judge.context().namesMatter()) {
            collector.learnName(row, judge.context());
        }
        long first = seen.first(identity, location);
        if (first != location) {
            copy(row, identity, first, location);
            return;
        }
        batch.rows++;
        List<Held> held = judge.of(row, identity, location);
        if (!held.isEmpty()) {
            events.keep(location, RowBytes.of(row), stretch.source(row.at()));
            replace(List.of(), held);
        }
    }

    /** Notes when the event happened. */
    private void note(Row row) {
        if (row.time() == Row.NO_TIME) {
            return;
        }
        if (row.time() <= horizon) {
            latest = Math.max(latest, row.time());
            batch.newest = Math.max(batch.newest, row.time());
        }
        Coverage known = covered.getOrDefault(row.table(), Coverage.NEVER);
        if (!known.holds(row.time(), row.time())) {
            covered.put(row.table(), known.or(new Coverage(row.time(), row.time())));
            boolean unused = batch.tables.add(row.table());
        }
    }

    /** The time of which all matches are known that a correlation may miss. */
    private Coverage covered(int node) {
        return rules.rulebook().coverage(node, table -> covered.getOrDefault(table, Coverage.NEVER));
    }

    /** Another record of an event: it may tell more. */
    private void copy(Row row, long identity, long first, long location) {
        batch.copies++;
        byte[] bytes = RowBytes.of(row);
        List<Long> known = copies.of(identity, first);
        if (known.contains(location) || known.stream().anyMatch(other -> events.says(identity, other, bytes))) {
            return;
        }
        List<Held> was = judge.of(events.merged(identity, known), identity, first);
        ledger.copies(identity, copies.add(identity, first, location, row.time()));
        if (isSettled(row.time(), was)) {
            return;
        }
        List<Held> is = judge.of(events.row(identity, first), identity, first);
        replace(was, is);
        is.forEach(held -> held.hit().ifPresent(hits::touch));
    }

    /** Whether what is told of an event cannot change any more. */
    private boolean isSettled(long time, List<Held> held) {
        return time != Row.NO_TIME
                && Operations.over(time) < watermark
                && held.stream()
                        .noneMatch(one -> one.hit().filter(hits::has).isPresent()
                                || one.fold().filter(folds::has).isPresent());
    }

    /** Makes what is known of accounts by now the measure, also of earlier events that are not settled. */
    private void known(long judgedBefore) {
        Judge before = judge;
        Context context = facts.build();
        if (context.version().equals(before.context().version())) {
            return;
        }
        judge = new Judge(rules, facts.roles(), context);
        expectations = expectations();
        Set<Long> done = new HashSet<>();
        RowBytes single = new RowBytes(again);
        Set<String> names = new HashSet<>();
        long from = Long.MAX_VALUE;
        long until = Long.MIN_VALUE;
        for (PrivilegeChanges.Changed changed : PrivilegeChanges.between(before.context(), context)) {
            if (later(changed.until()) > watermark) {
                names.addAll(changed.names());
                from = Math.min(from, Math.max(changed.from(), watermark));
                until = Math.max(until, changed.until());
            }
        }
        if (!names.isEmpty()) {
            records.involving(names, from, later(until), (location, bytes) -> {
                if (location < judgedBefore) {
                    single.of(bytes).ifPresent(found -> judgeAgain(found, location, before, done));
                }
            });
        }
    }

    /** Until when events may be judged by what was before a time. */
    private static long later(long until) {
        return until > Long.MAX_VALUE - EnrichedEvent.LONGEST_OPERATION
                ? Long.MAX_VALUE
                : until + EnrichedEvent.LONGEST_OPERATION;
    }

    private void judgeAgain(byte[] bytes, long location, Judge before, Set<Long> done) {
        RowSink judging = RowSink.rows(found -> {
            long identity = found.identity();
            if (done.add(identity)) {
                batch.judgedAgain++;
                long first = seen.first(identity, location);
                List<Held> was = before.of(events.row(identity, first), identity, first);
                replace(was, judge.of(events.row(identity, first), identity, first));
            }
        });
        int unused = again.read(bytes, 0, bytes.length, true, judging);
    }

    /** Passes on in what two judgements of an event differ. */
    private void replace(List<Held> was, List<Held> is) {
        for (Held old : was) {
            if (is.stream().noneMatch(old::means)) {
                batch.takenBack.addAll(old.entries());
                old.hit().ifPresent(hit -> {
                    hits.remove(hit.rule(), hit.identity());
                    ledger.noHit(hit.rule(), hit.identity());
                });
                old.fold().ifPresent(folds::remove);
            }
        }
        for (Held now : is) {
            if (was.stream().noneMatch(now::means)) {
                batch.added.addAll(now.entries());
                now.hit().ifPresent(hit -> {
                    hits.add(hit);
                    ledger.hit(hit);
                });
                now.fold().ifPresent(folds::add);
            }
        }
    }

    /**
     * Says that no event is expected any more that happened before a time: alerts that rest on earlier ones are final, and
     * told once more with all that is known by now.
     *
     * @param time microseconds since the epoch
     */
    public Outcome advance(long time, Instant now) {
        batch = new Batch(now);
        if (time > watermark) {
            watermark = time;
            correlator.advance(time).forEach(this::tell);
            for (HitBook.Made made : hits.finish(time)) {
                finish(alerter().of(made), Optional.empty());
                made.hits().forEach(hit -> ledger.noHit(hit.rule(), hit.identity()));
            }
            for (Fold fold : folds.finish(time)) {
                fold.told().ifPresent(id -> finish(alerter().of(fold), Optional.empty()));
                ledger.noFold(fold.key());
            }
            copies.forget(time - COPIES_KEPT).forEach(ledger::noCopies);
        }
        return settle();
    }

    /** Most calls write no alert. */
    private Alerter alerter() {
        Alerter alerter = batch.alerter.orElseGet(() -> new Alerter(rules, judge, events, batch.now));
        batch.alerter = Optional.of(alerter);
        return alerter;
    }

    private Outcome settle() {
        observer.matched(batch.added, batch.takenBack);
        correlator.accept(batch.added, batch.takenBack).forEach(this::tell);
        for (HitBook.News news : hits.settle()) {
            tell(
                    switch (news) {
                        case HitBook.News.Told(HitBook.Made made) ->
                            List.of(new AlertChange.Told(alerter().of(made)));
                        case HitBook.News.Gone(UUID id, Optional<UUID> by) -> List.of(gone(id, by));
                    });
        }
        folds.settle().forEach(this::tell);
        for (Key key : tracked.changed()) {
            ledger.correlation(key, tracked.get(key), tracked.dueOf(key));
        }
        batch.tables.forEach(table -> ledger.table(table, covered.getOrDefault(table, Coverage.NEVER)));
        ledger.facts(facts.drain());
        ledger.clock(latest, watermark);
        events.release();
        return new Outcome(
                ledger.drain(),
                batch.alerts,
                batch.poison,
                new Outcome.Counts(batch.rows, batch.copies, batch.skipped, batch.judgedAgain, batch.heldBack));
    }

    private static AlertChange gone(UUID id, Optional<UUID> by) {
        return by.<AlertChange>map(other -> new AlertChange.Superseded(id, other))
                .orElseGet(() -> new AlertChange.Withdrawn(id));
    }

    private void tell(Fold fold) {
        Optional<UUID> before = fold.told();
        if (fold.isEmpty()) {
            before.ifPresent(id -> tell(List.of(new AlertChange.Withdrawn(id))));
            ledger.noFold(fold.key());
            return;
        }
        Alert alert = alerter().of(fold);
        tell(List.of(new AlertChange.Told(alert)));
        before.filter(id -> !id.equals(alert.id()))
                .ifPresent(id -> tell(List.of(new AlertChange.Superseded(id, alert.id()))));
        fold.telling(Optional.of(alert.id()));
        ledger.fold(fold);
    }

    private void tell(Change change) {
        List<AlertChange> changes = alerter().of(change);
        tell(changes);
        for (AlertChange one : changes) {
            if (change.kind() == Change.Kind.FINAL && one instanceof AlertChange.Told told) {
                observer.finished(told.alert(), Optional.of(new Found(change.key(), change.episode())));
            }
        }
    }

    private void finish(Alert alert, Optional<Found> about) {
        tell(List.of(new AlertChange.Told(alert), new AlertChange.Final(alert.id())));
        observer.finished(alert, about);
    }

    private void tell(List<AlertChange> changes) {
        for (AlertChange change : changes) {
            switch (change) {
                case AlertChange.Told(Alert alert) -> {
                    if (rules.disabled().contains(alert.rule().id())) {
                        batch.heldBack++;
                        continue;
                    }
                    switch (expectations.judge(alert)) {
                        case Judgement.Shown(Alert shown) -> batch.alerts.add(new AlertChange.Told(shown));
                        case Judgement.HeldBack held -> batch.heldBack++;
                    }
                }
                case AlertChange.Withdrawn any -> batch.alerts.add(any);
                case AlertChange.Superseded any -> batch.alerts.add(any);
                case AlertChange.Final any -> batch.alerts.add(any);
            }
        }
    }
}
