package dev.gatehouse.cli.scan;

import dev.gatehouse.cli.input.InputStats;
import dev.gatehouse.cli.input.Tally;
import dev.gatehouse.detection.alert.Alert;
import dev.gatehouse.detection.alert.Judgement;
import dev.gatehouse.detection.rules.AlertRule;
import dev.gatehouse.detection.rules.Rulebook;
import dev.gatehouse.sigma.RuleId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Counts alerts by rule and day, and keeps which episodes were news. */
final class BacktestTally {
    private static final double WEEK = 7;

    private final Rulebook rulebook;
    private final double days;
    private final Map<RuleId, Count> counts = new HashMap<>();
    private final JudgedEpisodes episodes = new JudgedEpisodes();

    /** The alerts of one rule. */
    static final class Count {
        private final Map<LocalDate, Integer> byDay = new HashMap<>();
        private int alerts;
        private int expected;

        int alerts() {
            return alerts;
        }

        /** How many belong to a planned change or test, or to an exclusion; they are none of the others. */
        int expected() {
            return expected;
        }

        /** The most on one day. */
        int busiest() {
            return byDay.values().stream().max(Integer::compare).orElse(0);
        }
    }

    /** Of logs in which so much was found. */
    BacktestTally(Rulebook rulebook, InputStats stats) {
        this.rulebook = rulebook;
        List<Instant> times = new ArrayList<>();
        for (Tally tally : stats.tables().values()) {
            tally.first().ifPresent(times::add);
            tally.last().ifPresent(times::add);
        }
        this.days = times.isEmpty()
                ? 1
                : Math.max(
                        1,
                        Duration.between(
                                                times.stream()
                                                        .min(Instant::compareTo)
                                                        .orElseThrow(),
                                                times.stream()
                                                        .max(Instant::compareTo)
                                                        .orElseThrow())
                                        .toHours()
                                / 24.0);
    }

    void add(Alerts.Made made, Judgement judgement) {
        Alert alert = made.alert();
        Count count = counts.computeIfAbsent(alert.rule().id(), any -> new Count());
        boolean news = judgement instanceof Judgement.Shown(Alert shown)
                && shown.expected().isEmpty();
        made.episode().ifPresent(episode -> episodes.add(episode, news));
        if (!news) {
            count.expected++;
            return;
        }
        count.alerts++;
        alert.time().ifPresent(time -> count.byDay.merge(LocalDate.ofInstant(time, ZoneOffset.UTC), 1, Integer::sum));
    }

    /** From the first to the last event. */
    double days() {
        return days;
    }

    double weeks() {
        return days / WEEK;
    }

    /** The episodes among what was counted. */
    JudgedEpisodes episodes() {
        return episodes;
    }

    /** What may raise alerts: rules, then correlations by their number in the plan. */
    List<AlertRule> rules() {
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

    Count of(AlertRule rule) {
        return counts.getOrDefault(rule.document().id(), new Count());
    }
}
