package dev.gatehouse.sigma.correlation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.IntFunction;

/** Correlates matches that are all there, in memory: what {@link Correlator} finds in the end, whatever their order. */
public final class SortedCorrelator {
    private final CorrelationPlan plan;
    private final Limits limits;
    private final IntFunction<Coverage> logs;

    /** Correlates by a plan. */
    public SortedCorrelator(CorrelationPlan plan, Limits limits) {
        this(plan, limits, node -> Coverage.ALWAYS);
    }

    /**
     * Correlates by a plan.
     *
     * @param logs by number of a correlation: the time of which all matches are known that it may miss
     */
    public SortedCorrelator(CorrelationPlan plan, Limits limits, IntFunction<Coverage> logs) {
        this.plan = plan;
        this.limits = limits;
        this.logs = logs;
    }

    /** What was found: an episode of a key. */
    public record Found(Key key, Episode episode) {}

    /** The episodes, by correlation. */
    public List<Found> episodes(Collection<Keyed> entries) {
        List<Found> found = new ArrayList<>();
        run(entries, (key, matches, outer) -> {
            KeyRun run = new KeyRun(
                    plan, limits, key, logs.apply(key.node()), episode -> found.add(new Found(key, episode)), outer);
            matches.stream().sorted().forEach(run::entry);
            run.end();
        });
        return found;
    }

    /** What became of every key, by correlation, whether its condition was satisfied or not. */
    public List<Group> groups(Collection<Keyed> entries) {
        List<Group> groups = new ArrayList<>();
        run(
                entries,
                (key, matches, outer) ->
                        groups.add(new GroupRun(plan, limits, key, logs.apply(key.node()), outer).of(matches)));
        return groups;
    }

    /** Evaluates the matches of a key. */
    private interface Run {
        void of(Key key, List<Entry> matches, Consumer<Keyed> outer);
    }

    private void run(Collection<Keyed> entries, Run run) {
        List<Map<Key, List<Entry>>> byNode = new ArrayList<>();
        plan.nodes().forEach(node -> byNode.add(new LinkedHashMap<>()));
        Consumer<Keyed> add = keyed -> byNode.get(keyed.key().node())
                .computeIfAbsent(keyed.key(), any -> new ArrayList<>())
                .add(keyed.entry());
        entries.forEach(add);
        byNode.forEach(byKey -> byKey.forEach((key, matches) -> run.of(key, matches, add)));
    }
}
