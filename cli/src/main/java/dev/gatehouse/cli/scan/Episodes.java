package dev.gatehouse.cli.scan;

import dev.gatehouse.detection.rules.Correlations;
import dev.gatehouse.sigma.correlation.CorrelationPlan;
import dev.gatehouse.sigma.correlation.Entry;
import dev.gatehouse.sigma.correlation.Episode;
import dev.gatehouse.sigma.correlation.Key;
import dev.gatehouse.sigma.correlation.KeyRun;
import dev.gatehouse.sigma.correlation.Limits;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The episodes of correlations that are to raise alerts, and the records that those show. */
final class Episodes {
    private final Plan plan;
    private final Map<Long, Evidence> records = new ConcurrentHashMap<>();
    private final List<Found> found = new ArrayList<>();
    private long dropped;

    /** An episode of a key. */
    record Found(Key key, Episode episode) {}

    private Episodes(Plan plan) {
        this.plan = plan;
    }

    /** Correlates what matched. */
    static Episodes of(Plan plan, EntrySorter matches) {
        Episodes episodes = new Episodes(plan);
        if (!matches.isEmpty()) {
            CorrelationPlan correlations = plan.rulebook().correlations().plan();
            for (int node = 0; node < correlations.nodes().size(); node++) {
                episodes.correlate(correlations, node, matches);
            }
        }
        return episodes;
    }

    private void correlate(CorrelationPlan correlations, int node, EntrySorter matches) {
        Open[] open = {new Open(Optional.empty(), Optional.empty())};
        matches.each(node, keyed -> {
            if (open[0].key().filter(keyed.key()::equals).isEmpty()) {
                end(open[0]);
                KeyRun run = new KeyRun(
                        correlations,
                        Limits.DEFAULT,
                        keyed.key(),
                        episode -> add(new Found(keyed.key(), episode)),
                        matches::add);
                open[0] = new Open(Optional.of(keyed.key()), Optional.of(run));
            }
            open[0].run().orElseThrow().entry(keyed.entry());
        });
        end(open[0]);
    }

    /** The key whose matches are being handed over. */
    private record Open(Optional<Key> key, Optional<KeyRun> run) {}

    private void end(Open open) {
        open.run().ifPresent(run -> {
            run.end();
            dropped += run.dropped();
        });
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
        records.put(location, new Evidence(0, 0, 0, at, length, location));
    }

    /** The event of a match. */
    Evidence evidence(Entry entry) {
        long identity = EventName.identity(entry.event());
        long location = EventName.location(entry.event());
        Evidence record = records.getOrDefault(location, new Evidence(identity, 0, entry.time(), 0, 0, location));
        return new Evidence(identity, 0, entry.time(), record.at(), record.length(), location);
    }
}
