package dev.gatehouse.detection.backtest;

import dev.gatehouse.detection.alert.Alert;
import dev.gatehouse.detection.alert.Judgement;
import dev.gatehouse.detection.rules.AlertRule;
import dev.gatehouse.detection.rules.Rulebook;
import dev.gatehouse.sigma.RuleId;
import dev.gatehouse.sigma.correlation.SortedCorrelator.Found;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Counts alerts by rule and day, and keeps which episodes were news. */
public final class BacktestTally {
    private static final double WEEK = 7;

    private final Rulebook rulebook;
    private final double days;
    private final Map<RuleId, Count> counts = new HashMap<>();
    private final JudgedEpisodes episodes = new JudgedEpisodes();

    /** The alerts of one rule. */
    public static final class Count {
        private final SortedMap<LocalDate, Integer> byDay = new TreeMap<>();
        private int alerts;
        private int expected;

        /** How many are news. */
        public int alerts() {
            return alerts;
        }

        /** How many belong to a planned change or test, or to an exclusion; they are none of the others. */
        public int expected() {
            return expected;
        }

        /** How many on each day on which there were any, in UTC. */
        public SortedMap<LocalDate, Integer> byDay() {
            return Collections.unmodifiableSortedMap(byDay);
        }

        /** The most on one day. */
        public int busiest() {
            return byDay.values().stream().max(Integer::compare).orElse(0);
        }
    }

    /** Of logs whose first and last events happened then. */
    public BacktestTally(Rulebook rulebook, Optional<Instant> first, Optional<Instant> last) {
        this.rulebook = rulebook;
        this.days = first.isPresent() && last.isPresent()
                ? Math.max(1, Duration.between(first.get(), last.get()).toHours() / 24.0)
                : 1;
    }

    /**
     * Adds an alert.
     *
     * @param about what it is about, if that is an episode of a correlation
     */
    public void add(Alert alert, Optional<Found> about, Judgement judgement) {
        Count count = counts.computeIfAbsent(alert.rule().id(), any -> new Count());
        boolean news = judgement instanceof Judgement.Shown(Alert shown)
                && shown.expected().isEmpty();
        about.ifPresent(episode -> episodes.add(episode, news));
        if (!news) {
            count.expected++;
            return;
        }
        count.alerts++;
        alert.time().ifPresent(time -> count.byDay.merge(LocalDate.ofInstant(time, ZoneOffset.UTC), 1, Integer::sum));
    }

    /** From the first to the last event. */
    public double days() {
        return days;
    }

    /** The same in weeks. */
    public double weeks() {
        return days / WEEK;
    }

    /** The episodes among what was counted. */
    public JudgedEpisodes episodes() {
        return episodes;
    }

    /** What may raise alerts: rules, then correlations by their number in the plan. */
    public List<AlertRule> rules() {
        List<AlertRule> rules = new ArrayList<>();
        for (int rule = 0; rule < rulebook.rules().size(); rule++) {
            if (!rulebook.correlations().silences(rule)) {
                rules.add(rulebook.rules().get(rule));
            }
        }
        for (int node = 0; node < rulebook.correlations().rules().size(); node++) {
            if (!rulebook.correlations().plan().silencesNode(node)) {
                rules.add(rulebook.correlations().rule(node));
            }
        }
        return rules;
    }

    /** What was counted of a rule. */
    public Count of(AlertRule rule) {
        return counts.getOrDefault(rule.document().id(), new Count());
    }
}
