package dev.gatehouse.server.watch;

import dev.gatehouse.detection.config.Configuration;
import dev.gatehouse.detection.context.ContextFacts;
import dev.gatehouse.detection.watch.StateChange;
import dev.gatehouse.detection.watch.Watch;
import dev.gatehouse.detection.watch.WatchRules;
import dev.gatehouse.detection.watch.WatchStore;

/** A watch by one set of rules, begun from what is kept. For one thread. */
final class Judging {
    private final WatchRules rules;
    private final Watch watch;

    private Judging(WatchRules rules, Watch watch) {
        this.rules = rules;
        this.watch = watch;
    }

    /** Begins with what the store remembers. */
    static Judging begin(WatchRules rules, WatchStore store, LakeRecords records, SeenIds seen) {
        Watch watch = new Watch(rules, new ContextFacts(rules.configuration()), records, seen);
        store.recall((StateChange remembered) -> watch.restore(remembered));
        watch.restored();
        return new Judging(rules, watch);
    }

    Configuration configuration() {
        return rules.configuration();
    }

    WatchRules rules() {
        return rules;
    }

    Watch watch() {
        return watch;
    }
}
