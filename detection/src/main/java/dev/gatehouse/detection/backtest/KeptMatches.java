package dev.gatehouse.detection.backtest;

import dev.gatehouse.sigma.correlation.CorrelationPlan;
import dev.gatehouse.sigma.correlation.Coverage;
import dev.gatehouse.sigma.correlation.Entry;
import dev.gatehouse.sigma.correlation.Key;
import dev.gatehouse.sigma.correlation.KeyRun;
import dev.gatehouse.sigma.correlation.Keyed;
import dev.gatehouse.sigma.correlation.Limits;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;

/** Matches in memory, up to a number: where there are more, none are kept. For one thread. */
final class KeptMatches implements Matches {
    private final CorrelationPlan plan;
    private final long most;
    private final Map<Integer, Map<Key, SortedSet<Entry>>> byNode = new HashMap<>();
    private long count;
    private boolean tooMany;

    KeptMatches(CorrelationPlan plan, long most) {
        this.plan = plan;
        this.most = most;
    }

    /** Adds some, and takes others away. */
    void change(List<Keyed> added, List<Keyed> takenBack) {
        if (tooMany) {
            return;
        }
        takenBack.forEach(keyed -> count -= of(keyed).remove(keyed.entry()) ? 1 : 0);
        added.forEach(this::add);
        if (count > most) {
            tooMany = true;
            byNode.clear();
        }
    }

    private void add(Keyed keyed) {
        count += of(keyed).add(keyed.entry()) ? 1 : 0;
    }

    private SortedSet<Entry> of(Keyed keyed) {
        return byNode.computeIfAbsent(keyed.key().node(), any -> new LinkedHashMap<>())
                .computeIfAbsent(keyed.key(), any -> new TreeSet<>());
    }

    /** Adds the matches that correlations are to those which refer to them. */
    void settle() {
        for (int node = 0; node < plan.nodes().size() && !tooMany; node++) {
            List.copyOf(byNode.getOrDefault(node, Map.of()).entrySet()).forEach(matches -> {
                KeyRun run =
                        new KeyRun(plan, Limits.DEFAULT, matches.getKey(), Coverage.ALWAYS, episode -> {}, this::add);
                matches.getValue().forEach(run::entry);
                run.end();
            });
        }
    }

    /** Whether there were more than could be kept. */
    boolean tooMany() {
        return tooMany;
    }

    @Override
    public void each(int node, Consumer<Keyed> each) {
        byNode.getOrDefault(node, Map.of())
                .forEach((key, entries) -> entries.forEach(entry -> each.accept(new Keyed(key, entry))));
    }
}
