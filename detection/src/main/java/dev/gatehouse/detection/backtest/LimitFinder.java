package dev.gatehouse.detection.backtest;

import dev.gatehouse.detection.rules.CorrelationRule;
import dev.gatehouse.detection.rules.Rulebook;
import dev.gatehouse.sigma.Bound;
import dev.gatehouse.sigma.CorrelationType;
import dev.gatehouse.sigma.SigmaCorrelation;
import dev.gatehouse.sigma.correlation.CorrelationPlan;
import dev.gatehouse.sigma.correlation.Coverage;
import dev.gatehouse.sigma.correlation.Key;
import dev.gatehouse.sigma.correlation.KeyRun;
import dev.gatehouse.sigma.correlation.Keyed;
import dev.gatehouse.sigma.correlation.Limits;
import dev.gatehouse.sigma.correlation.Node;
import dev.gatehouse.sigma.correlation.SortedCorrelator.Found;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * Finds the least limit of a correlation that raises few enough alerts. Each limit that is proposed was tried on all
 * matches: the first guess comes from the greatest measures, and is raised until it holds. What was expected or excluded does
 * not count.
 */
public final class LimitFinder {
    private static final double LEAST = 1e-6;

    private final Rulebook rulebook;
    private final Matches matches;
    private final JudgedEpisodes judged;
    private final long allowed;

    /**
     * A finder.
     *
     * @param tally how long the logs reach, and what was news in them
     * @param perWeek how many alerts a week may be raised
     */
    public LimitFinder(Rulebook rulebook, Matches matches, BacktestTally tally, double perWeek) {
        this.rulebook = rulebook;
        this.matches = matches;
        this.judged = tally.episodes();
        this.allowed = (long) Math.floor(perWeek * Math.max(1, tally.weeks()));
    }

    /** The one limit that a correlation has, if it is one that can be raised. */
    public static Optional<Bound> only(SigmaCorrelation correlation) {
        boolean upward = correlation.bounds().size() == 1
                && (correlation.bounds().getFirst().operator() == Bound.Operator.GTE
                        || correlation.bounds().getFirst().operator() == Bound.Operator.GT);
        boolean ordered = correlation.type() instanceof CorrelationType.Temporal
                || correlation.type() instanceof CorrelationType.TemporalOrdered;
        return upward && !ordered ? Optional.of(correlation.bounds().getFirst()) : Optional.empty();
    }

    /** The limit; empty where nothing in the logs that is news came near it, or the correlation has no such limit. */
    public OptionalDouble propose(CorrelationRule rule) {
        Optional<Bound> only = only(rule.sigma());
        OptionalInt node = IntStream.range(0, rulebook.correlations().rules().size())
                .filter(number -> rulebook.correlations().rule(number).equals(rule))
                .findFirst();
        if (only.isEmpty() || node.isEmpty()) {
            return OptionalDouble.empty();
        }
        GreatestMeasures all = measures(node.getAsInt(), LEAST);
        if (all.last().isEmpty()) {
            return OptionalDouble.empty();
        }
        boolean fine = rule.sigma().type() instanceof CorrelationType.EventSpike;
        double least = all.last().getAsDouble();
        double limit = all.tooMany() ? above(least, fine) : least;
        GreatestMeasures raised = measures(node.getAsInt(), limit);
        while (raised.tooMany()) {
            limit = above(Math.max(limit, raised.last().orElse(limit)), fine);
            raised = measures(node.getAsInt(), limit);
        }
        return OptionalDouble.of(isExceeded(only.get()) && counts(rule.sigma().type()) ? limit - 1 : limit);
    }

    private static boolean isExceeded(Bound bound) {
        return bound.operator() == Bound.Operator.GT;
    }

    /** Whether all measures are whole: to exceed one of them is to reach the next. */
    private static boolean counts(CorrelationType type) {
        return type instanceof CorrelationType.EventCount || type instanceof CorrelationType.ValueCount;
    }

    /** The next limit above a measure: a whole number or, where they are fine, a tenth. */
    private static double above(double measure, boolean fine) {
        return fine ? (Math.floor(measure * 10) + 1) / 10 : Math.floor(measure) + 1;
    }

    /** The greatest measures of the episodes at a limit that are news. */
    private GreatestMeasures measures(int number, double limit) {
        CorrelationPlan correlations = rulebook.correlations().plan();
        List<Node> nodes = new ArrayList<>(correlations.nodes());
        Node node = nodes.get(number);
        SigmaCorrelation correlation = node.correlation();
        SigmaCorrelation tried = correlation.limitedTo(new Bound(Bound.Operator.GTE, limit));
        nodes.set(number, new Node(number, tried, node.sources(), node.carried(), false));
        CorrelationPlan changed = new CorrelationPlan(nodes, List.of());
        GreatestMeasures measures = new GreatestMeasures(allowed);
        List<KeyRun> open = new ArrayList<>();
        List<Key> keys = new ArrayList<>();
        matches.each(number, (Keyed keyed) -> {
            if (keys.isEmpty() || !keys.getLast().equals(keyed.key())) {
                open.forEach(KeyRun::end);
                open.clear();
                keys.clear();
                keys.add(keyed.key());
                open.add(new KeyRun(
                        changed,
                        Limits.DEFAULT,
                        keyed.key(),
                        Coverage.ALWAYS,
                        episode -> judged.news(new Found(keyed.key(), episode)).ifPresent(measures::add),
                        outer -> {}));
            }
            open.getLast().entry(keyed.entry());
        });
        open.forEach(KeyRun::end);
        return measures;
    }
}
