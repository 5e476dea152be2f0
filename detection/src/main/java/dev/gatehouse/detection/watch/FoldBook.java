package dev.gatehouse.detection.watch;

import dev.gatehouse.detection.event.FoldKey;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The folds whose alerts may still change. For one thread. */
final class FoldBook {
    private static final long MICROS_PER_DAY = 24L * 60 * 60 * 1_000_000;

    private final Map<FoldKey, Fold> folds = new HashMap<>();
    private final Set<FoldKey> touched = new LinkedHashSet<>();

    /** Puts back a fold that was kept once. */
    void restore(Fold fold) {
        folds.put(fold.key(), fold);
    }

    void add(Held.Folded folded) {
        touched(folded.key()).add(folded.occurred());
    }

    void remove(Held.Folded folded) {
        touched(folded.key()).remove(folded.occurred());
    }

    private Fold touched(FoldKey key) {
        boolean unused = touched.add(key);
        return folds.computeIfAbsent(key, Fold::new);
    }

    /** Whether there is a fold for an event. */
    boolean has(Held.Folded folded) {
        return folds.containsKey(folded.key());
    }

    /** The folds that changed since this was asked last; one that is empty is forgotten. */
    List<Fold> settle() {
        List<Fold> changed = touched.stream()
                .map(key -> folds.computeIfAbsent(key, Fold::new))
                .toList();
        touched.clear();
        changed.stream().filter(Fold::isEmpty).forEach(fold -> folds.remove(fold.key()));
        return changed;
    }

    /** Forgets the folds of days that were over before a time, and answers them. */
    List<Fold> finish(long time) {
        List<Fold> over = folds.values().stream()
                .filter(fold ->
                        fold.key().day() != Long.MIN_VALUE && (fold.key().day() + 1) * MICROS_PER_DAY < time)
                .toList();
        over.forEach(fold -> folds.remove(fold.key()));
        return over;
    }
}
