package dev.gatehouse.sigma.correlation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Correlates matches that are all there, in memory: what {@link Correlator} finds in the end, whatever their order. */
public final class SortedCorrelator {
    private final CorrelationPlan plan;
    private final Limits limits;

    /** Correlates by a plan. */
    public SortedCorrelator(CorrelationPlan plan, Limits limits) {
        this.plan = plan;
        this.limits = limits;
    }

    /** What was found: an episode of a key. */
    public record Found(Key key, Episode episode) {}

    /** The episodes, by correlation. */
    public List<Found> episodes(Collection<Keyed> entries) {
        List<Map<Key, List<Entry>>> byNode = new ArrayList<>();
        plan.nodes().forEach(node -> byNode.add(new LinkedHashMap<>()));
        Consumer<Keyed> add = keyed -> byNode.get(keyed.key().node())
                .computeIfAbsent(keyed.key(), any -> new ArrayList<>())
                .add(keyed.entry());
        entries.forEach(add);
        List<Found> found = new ArrayList<>();
        for (Map<Key, List<Entry>> byKey : byNode) {
            byKey.forEach((key, matches) -> {
                KeyRun run = new KeyRun(plan, limits, key, episode -> found.add(new Found(key, episode)), add);
                matches.stream().sorted().forEach(run::entry);
                run.end();
            });
        }
        return found;
    }
}
