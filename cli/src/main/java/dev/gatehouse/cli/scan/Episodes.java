package dev.gatehouse.cli.scan;

import dev.gatehouse.detection.event.EventName;
import dev.gatehouse.detection.rules.Correlations;
import dev.gatehouse.logs.Table;
import dev.gatehouse.sigma.correlation.CorrelationPlan;
import dev.gatehouse.sigma.correlation.Coverage;
import dev.gatehouse.sigma.correlation.Entry;
import dev.gatehouse.sigma.correlation.Key;
import dev.gatehouse.sigma.correlation.KeyRun;
import dev.gatehouse.sigma.correlation.Keyed;
import dev.gatehouse.sigma.correlation.Limits;
import dev.gatehouse.sigma.correlation.SortedCorrelator.Found;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** The episodes of correlations that are to raise alerts, and the records that those show. */
final class Episodes {
    private final Plan plan;
    private final Function<Table, Coverage> logs;
    private final Map<Long, Kept> records = new ConcurrentHashMap<>();
    private final List<Found> found = new ArrayList<>();
    private long dropped;

    private Episodes(Plan plan, Function<Table, Coverage> logs) {
        this.plan = plan;
        this.logs = logs;
    }

    /** Correlates what matched; from when to when there is something of each table, tells what may be missed. */
    static Episodes of(Plan plan, EntrySorter matches, Function<Table, Coverage> logs) {
        Episodes episodes = new Episodes(plan, logs);
        if (!matches.isEmpty()) {
            CorrelationPlan correlations = plan.rulebook().correlations().plan();
            for (int node = 0; node < correlations.nodes().size(); node++) {
                episodes.correlate(correlations, node, matches);
            }
        }
        return episodes;
    }

    private void correlate(CorrelationPlan correlations, int node, EntrySorter matches) {
        KeyByKey keys = new KeyByKey(correlations, plan.rulebook().coverage(node, logs), matches);
        matches.each(node, keys::take);
        keys.end();
    }

    /** Evaluates the matches of a correlation, which come sorted by key. */
    private final class KeyByKey {
        private final CorrelationPlan correlations;
        private final Coverage known;
        private final EntrySorter outer;
        private Optional<Key> key = Optional.empty();
        private Optional<KeyRun> run = Optional.empty();

        private KeyByKey(CorrelationPlan correlations, Coverage known, EntrySorter outer) {
            this.correlations = correlations;
            this.known = known;
            this.outer = outer;
        }

        private void take(Keyed keyed) {
            if (key.filter(keyed.key()::equals).isEmpty()) {
                end();
                key = Optional.of(keyed.key());
                run = Optional.of(new KeyRun(
                        correlations,
                        Limits.DEFAULT,
                        keyed.key(),
                        known,
                        episode -> add(new Found(keyed.key(), episode)),
                        outer::add));
            }
            run.orElseThrow().entry(keyed.entry());
        }

        private void end() {
            run.ifPresent(last -> {
                last.end();
                dropped += last.dropped();
            });
        }
    }

    private void add(Found episode) {
        if (plan.wanted(episode)) {
            found.add(episode);
        }
    }

    /** The episodes. */
    List<Found> found() {
        return found;
    }

    /** How many matches were forgotten before they left their window, for there were too many of one key. */
    long dropped() {
        return dropped;
    }

    /** The places of all records that are shown and have no copies, which are kept anyway. */
    Set<Long> wanted(Copies copies) {
        Set<Long> wanted = new LinkedHashSet<>();
        for (Found one : found) {
            want(one.episode().first(), copies, wanted);
            leaves(one).forEach(leaf -> want(leaf.entry(), copies, wanted));
        }
        return wanted;
    }

    private static void want(Entry entry, Copies copies, Set<Long> wanted) {
        if (!copies.contains(EventName.identity(entry.event()))) {
            wanted.add(EventName.location(entry.event()));
        }
    }

    List<Correlations.Leaf> leaves(Found one) {
        return plan.rulebook().correlations().leaves(one.key().node(), one.episode());
    }

    /** Keeps a record that is shown. */
    void keep(byte[] bytes, int start, int length, long location) {
        long at = plan.spool().append(bytes, start, length);
        records.put(location, new Kept(at, length));
    }

    /** Where a record lies in the spool. */
    private record Kept(long at, int length) {}

    /** The event of a match; one with copies has its records there. */
    Evidence evidence(Entry entry) {
        long location = EventName.location(entry.event());
        Kept kept = records.getOrDefault(location, new Kept(0, 0));
        return new Evidence(EventName.identity(entry.event()), 0, entry.time(), kept.at(), kept.length(), location);
    }
}
