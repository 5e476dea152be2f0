package dev.gatehouse.bench.state;

import dev.gatehouse.connect.rules.RuleFiles;
import dev.gatehouse.detection.rules.CorrelationRule;
import dev.gatehouse.detection.rules.Rule;
import dev.gatehouse.detection.rules.RuleContent;
import dev.gatehouse.detection.rules.RuleSource;
import dev.gatehouse.sigma.SigmaCorrelation;
import dev.gatehouse.sigma.SigmaRule;
import dev.gatehouse.sigma.correlation.CorrelationPlan;
import dev.gatehouse.sigma.correlation.Correlator;
import dev.gatehouse.sigma.correlation.Keyed;
import dev.gatehouse.sigma.correlation.Limits;
import dev.gatehouse.sigma.correlation.MemoryState;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * How much memory the state of all correlations of a catalogue takes, when many privileged accounts have worked for a time:
 * every event of theirs goes to every rule that correlations refer to and that an account's work makes, and the watermark
 * follows a day behind.
 */
public final class StateBenchmark {
    private static final long DAY = 86_400_000_000L;
    private static final int WEEK = 7;
    private static final int WORKDAYS = 5;
    private static final long EPOCH_DAY = 20_574;

    private final CorrelationPlan plan;
    private final List<SigmaRule> rules;
    private final int accounts;
    private final int days;
    private final Consumer<String> progress;

    private StateBenchmark(
            CorrelationPlan plan, List<SigmaRule> rules, int accounts, int days, Consumer<String> progress) {
        this.plan = plan;
        this.rules = rules;
        this.accounts = accounts;
        this.days = days;
        this.progress = progress;
    }

    /** A benchmark of the correlations that lie in a folder of rules. */
    public static StateBenchmark of(Path catalogue, int accounts, int days, Consumer<String> progress) {
        RuleContent content = RuleFiles.read(catalogue, RuleSource.CATALOGUE).content();
        List<SigmaRule> rules = content.rules().stream().map(Rule::sigma).toList();
        List<SigmaCorrelation> correlations =
                content.correlations().stream().map(CorrelationRule::sigma).toList();
        return new StateBenchmark(CorrelationPlan.link(rules, correlations), rules, accounts, days, progress);
    }

    /** What came of it. */
    public record Said(long bytes, int keys, long events) {
        /** In words. */
        public String text(int accounts, int days) {
            return String.format(
                    Locale.ROOT,
                    "State of %,d accounts after %d days and %,d events: %.1f MB in %,d keys, %.1f KB an account"
                            + " (bar: ≤ 200 MB for 10,000 accounts and 90 days)%n",
                    accounts,
                    days,
                    events,
                    bytes / 1e6,
                    keys,
                    bytes / 1e3 / accounts);
        }
    }

    /** Lets the accounts work, and weighs what is kept. */
    public Said run() {
        MemoryState state = new MemoryState();
        Correlator correlator = new Correlator(plan, Limits.DEFAULT, state);
        long before = used();
        long events = 0;
        for (int day = 0; day < days; day++) {
            if (day % WEEK >= WORKDAYS) {
                continue;
            }
            for (int account = 0; account < accounts; account++) {
                List<Keyed> entries = new ArrayList<>();
                for (Act act : Act.of(account, day)) {
                    events++;
                    add(act, (EPOCH_DAY + day) * DAY + act.micros(), "e" + events, entries);
                }
                correlator.accept(entries);
            }
            correlator.advance((EPOCH_DAY + day - 1) * DAY);
            if (day % WEEK == 0) {
                progress.accept("day " + (day + 1) + " of " + days);
            }
        }
        correlator.advance((EPOCH_DAY + days) * DAY);
        long bytes = used() - before;
        return new Said(bytes, state.size(), events);
    }

    private void add(Act act, long time, String event, List<Keyed> entries) {
        for (int rule = 0; rule < rules.size(); rule++) {
            String name = rules.get(rule).header().name().orElse("");
            if (act.rules().contains(name)) {
                entries.addAll(plan.entries(rule, time, event, act::values));
            }
        }
    }

    private static long used() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
