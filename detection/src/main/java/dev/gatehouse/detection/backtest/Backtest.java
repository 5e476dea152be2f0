package dev.gatehouse.detection.backtest;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.detection.alert.Alert;
import dev.gatehouse.detection.alert.AlertState;
import dev.gatehouse.detection.alert.Expectations;
import dev.gatehouse.detection.alert.Judgement;
import dev.gatehouse.detection.context.ContextFacts;
import dev.gatehouse.detection.rules.AlertRule;
import dev.gatehouse.detection.rules.CorrelationRule;
import dev.gatehouse.detection.rules.ExpectedRules;
import dev.gatehouse.detection.watch.Observer;
import dev.gatehouse.detection.watch.Records;
import dev.gatehouse.detection.watch.Seen;
import dev.gatehouse.detection.watch.Stretch;
import dev.gatehouse.detection.watch.Watch;
import dev.gatehouse.detection.watch.WatchRules;
import dev.gatehouse.sigma.Bound;
import dev.gatehouse.sigma.correlation.Keyed;
import dev.gatehouse.sigma.correlation.SortedCorrelator.Found;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * Tries rules on events that come in the order of time: a watch of its own judges them, and nothing is kept of it. Its memory
 * is bounded. For one thread.
 */
public final class Backtest {
    /** After so many alerts it ends: nobody wants more of a rule. */
    public static final long ALERTS = 100_000;

    /** Among so many matches limits are looked for. */
    public static final int MATCHES = 200_000;

    /** So many alerts are shown. */
    public static final int SHOWN = 10;

    private static final long RECENT_BYTES = 32L << 20;
    private static final long BATCH_BYTES = 1L << 20;

    private final WatchRules rules;
    private final Instant now;
    private final RecentRecords records;
    private final KeptMatches matches;
    private final BacktestTally tally;
    private final Watch watch;
    private final Expectations expectations;
    private final List<Stretch> batch = new ArrayList<>();
    private final List<Alert> shown = new ArrayList<>();
    private long batchBytes;
    private long events;
    private long alerts;

    /**
     * A backtest.
     *
     * @param facts what is known of accounts
     * @param records where records can be read again
     * @param first when the first event happened of those that will come
     * @param last when the last of them did
     * @param now when alerts on them are written
     */
    public Backtest(
            WatchRules rules,
            ContextFacts facts,
            Records records,
            Optional<Instant> first,
            Optional<Instant> last,
            Instant now) {
        this.rules = requireNonNull(rules, "rules is null");
        this.now = requireNonNull(now, "now is null");
        this.records = new RecentRecords(records, RECENT_BYTES);
        this.matches = new KeptMatches(rules.rulebook().correlations().plan(), MATCHES);
        this.tally = new BacktestTally(rules.rulebook(), first, last);
        this.watch = new Watch(rules, facts, this.records, new Neighbours(), new Tap());
        this.expectations = new Expectations(
                rules.configuration().expectations(),
                new ExpectedRules(rules.configuration().expectations(), rules.rulebook()),
                watch.context());
    }

    /** All records of an event come one after the other. */
    private static final class Neighbours implements Seen {
        private final Map<Long, Long> firsts = new HashMap<>();

        @Override
        public long first(long identity, long location) {
            if (!firsts.containsKey(identity)) {
                firsts.clear();
                firsts.put(identity, location);
            }
            return firsts.getOrDefault(identity, location);
        }
    }

    private final class Tap implements Observer {
        @Override
        public void matched(List<Keyed> added, List<Keyed> takenBack) {
            matches.change(added, takenBack);
        }

        @Override
        public void finished(Alert alert, Optional<Found> about) {
            Judgement judgement = expectations.judge(alert);
            tally.add(alert, about, judgement);
            alerts++;
            if (judgement instanceof Judgement.Shown shownOne && shown.size() < SHOWN) {
                shown.add(shownOne.alert().as(AlertState.FINAL));
            }
        }
    }

    /**
     * Takes the next event.
     *
     * @param location where its first record lies; no other event's record lies there or as many places behind as it has records
     * @param all its records, the richest first
     */
    public void take(long location, List<byte[]> all) {
        records.hold(location, all);
        events++;
        for (int i = 0; i < all.size(); i++) {
            byte[] record = all.get(i);
            batch.add(new Stretch(record, 0, record.length, location + i, "lake", at -> location, Set.of()));
            batchBytes += record.length;
        }
        if (batchBytes > BATCH_BYTES) {
            judge();
        }
    }

    /** Says that all events before a time have come, in microseconds since the epoch. */
    public void reach(long time) {
        judge();
        advance(time);
    }

    private void advance(long time) {
        if (time > watch.watermark()) {
            watch.advance(time, now);
        }
    }

    private void judge() {
        if (!batch.isEmpty()) {
            watch.judge(batch, now);
            batch.clear();
            batchBytes = 0;
            advance(watch.latest());
        }
    }

    /** Whether there were so many alerts that it need not go on. */
    public boolean isEnough() {
        return alerts >= ALERTS;
    }

    /** How many events were taken. */
    public long events() {
        return events;
    }

    /** How many alerts there are so far that nothing can change any more. */
    public long alerts() {
        return alerts;
    }

    /**
     * What came of it, once all events have come.
     *
     * @param perWeek how many alerts a week a limit may let through
     */
    public Findings end(double perWeek) {
        reach(Long.MAX_VALUE);
        matches.settle();
        LimitFinder limits = new LimitFinder(rules.rulebook(), matches, tally, perWeek);
        List<OfRule> found = new ArrayList<>();
        for (AlertRule rule : tally.rules()) {
            Optional<CorrelationRule> correlation =
                    rule instanceof CorrelationRule it ? Optional.of(it) : Optional.empty();
            found.add(new OfRule(
                    rule,
                    tally.of(rule),
                    correlation.flatMap(it -> LimitFinder.only(it.sigma())),
                    correlation.isPresent() && !matches.tooMany()
                            ? limits.propose(correlation.get())
                            : OptionalDouble.empty()));
        }
        return new Findings(found, tally.days(), shown, events, matches.tooMany());
    }

    /**
     * What came of a rule.
     *
     * @param limit the one limit that it has, if it is a correlation with one
     * @param proposed the least limit that raises few enough alerts; empty where there is none to propose
     */
    public record OfRule(AlertRule rule, BacktestTally.Count count, Optional<Bound> limit, OptionalDouble proposed) {
        public OfRule {
            requireNonNull(rule, "rule is null");
            requireNonNull(count, "count is null");
            requireNonNull(limit, "limit is null");
            requireNonNull(proposed, "proposed is null");
        }
    }

    /**
     * What came of it.
     *
     * @param days from the first to the last event
     * @param shown the first alerts that were news
     * @param tooManyMatches whether there were so many that no limit is proposed
     */
    public record Findings(List<OfRule> rules, double days, List<Alert> shown, long events, boolean tooManyMatches) {
        public Findings {
            rules = List.copyOf(rules);
            shown = List.copyOf(shown);
        }
    }
}
