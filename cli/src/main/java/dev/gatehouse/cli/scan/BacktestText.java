package dev.gatehouse.cli.scan;

import dev.gatehouse.cli.console.Style;
import dev.gatehouse.detection.backtest.BacktestTally;
import dev.gatehouse.detection.backtest.LimitFinder;
import dev.gatehouse.detection.data.Printable;
import dev.gatehouse.detection.rules.AlertRule;
import dev.gatehouse.detection.rules.CorrelationRule;
import dev.gatehouse.sigma.Bound;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/** What came of a backtest, for people: a line a rule, then what to write into the configuration. */
final class BacktestText {
    private static final int NAME = 46;

    private final PrintStream out;
    private final boolean colour;

    BacktestText(PrintStream out, boolean colour) {
        this.out = out;
        this.colour = colour;
    }

    void print(BacktestTally tally, LimitFinder limits) {
        out.println(Style.BOLD.paint(
                String.format(
                        Locale.ROOT,
                        "%-" + NAME + "s %7s %8s %7s %8s %6s %9s",
                        "RULE",
                        "ALERTS",
                        "EXPECTED",
                        "A DAY",
                        "BUSIEST",
                        "LIMIT",
                        "PROPOSED"),
                colour));
        List<String> thresholds = new ArrayList<>();
        for (AlertRule rule : tally.rules()) {
            line(rule, tally, limits, thresholds);
        }
        out.println(String.format(Locale.ROOT, "over %.1f days, from the first event to the last", tally.days()));
        if (!thresholds.isEmpty()) {
            out.println();
            out.println("thresholds:");
            thresholds.forEach(line -> out.println("  " + line));
        }
        out.flush();
    }

    private void line(AlertRule rule, BacktestTally tally, LimitFinder limits, List<String> thresholds) {
        BacktestTally.Count count = tally.of(rule);
        Optional<Bound> now =
                rule instanceof CorrelationRule correlation ? LimitFinder.only(correlation.sigma()) : Optional.empty();
        OptionalDouble proposed =
                rule instanceof CorrelationRule correlation ? limits.propose(correlation) : OptionalDouble.empty();
        String name = Printable.of(rule.document().name().orElse(rule.document().title()), ' ');
        out.println(String.format(
                        Locale.ROOT,
                        "%-" + NAME + "s %7d %8d %7.2f %8d %6s %9s",
                        name.length() > NAME ? name.substring(0, NAME - 1) + "…" : name,
                        count.alerts(),
                        count.expected(),
                        count.alerts() / tally.days(),
                        count.busiest(),
                        now.map(bound -> number(bound.limit())).orElse(""),
                        proposed.isPresent() ? number(proposed.getAsDouble()) : "")
                .stripTrailing());
        if (now.isPresent()
                && proposed.isPresent()
                && proposed.getAsDouble() > now.get().limit()) {
            rule.document().name().ifPresent(given -> thresholds.add(given + ": " + number(proposed.getAsDouble())));
        }
    }

    private static String number(double number) {
        return number == Math.rint(number) ? Long.toString((long) number) : String.format(Locale.ROOT, "%.1f", number);
    }
}
