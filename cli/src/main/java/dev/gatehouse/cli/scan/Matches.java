package dev.gatehouse.cli.scan;

import dev.gatehouse.detection.event.FoldKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongPredicate;
import java.util.function.Supplier;

/**
 * What fired: for rules of the catalogue each event, for community rules one fold per principal and day, so that a broad
 * rule over millions of events stays small. Safe for many threads.
 */
final class Matches {
    private final List<Hit> hits = new ArrayList<>();
    private final Map<FoldKey, Fold> folds = new ConcurrentHashMap<>();

    synchronized void hit(Hit hit) {
        hits.add(hit);
    }

    /** Counts one event; its evidence is only asked for where the fold is to show it. */
    void fold(FoldKey key, long time, long identity, Supplier<Evidence> evidence) {
        folds.compute(key, (any, fold) -> {
            if (fold == null) {
                return new Fold(evidence.get(), time, 1);
            }
            Evidence shown = Fold.before(time, identity, fold.first()) ? evidence.get() : fold.first();
            return new Fold(shown, Math.max(fold.last(), time), fold.events() + 1);
        });
    }

    /** Drops the hits of events whose copies were merged. */
    synchronized void dropHits(LongPredicate identities) {
        hits.removeIf(hit -> identities.test(hit.evidence().identity()));
    }

    synchronized List<Hit> hits() {
        return List.copyOf(hits);
    }

    Map<FoldKey, Fold> folds() {
        return folds;
    }
}
