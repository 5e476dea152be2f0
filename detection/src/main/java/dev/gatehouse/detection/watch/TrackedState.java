package dev.gatehouse.detection.watch;

import dev.gatehouse.sigma.correlation.Key;
import dev.gatehouse.sigma.correlation.KeyState;
import dev.gatehouse.sigma.correlation.KeyedState;
import dev.gatehouse.sigma.correlation.MemoryState;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Keeps the state of correlations in memory, and knows what of it changed. For one thread. */
final class TrackedState implements KeyedState {
    private final MemoryState kept = new MemoryState();
    private final Set<Key> changed = new LinkedHashSet<>();

    @Override
    public Optional<KeyState> get(Key key) {
        return kept.get(key);
    }

    @Override
    public void put(Key key, KeyState state, long due) {
        kept.put(key, state, due);
        boolean unused = changed.add(key);
    }

    /** Puts back what was kept once. */
    void restore(Key key, KeyState state, long due) {
        kept.put(key, state, due);
    }

    @Override
    public void remove(Key key) {
        kept.remove(key);
        boolean unused = changed.add(key);
    }

    @Override
    public List<Key> due(long watermark) {
        return kept.due(watermark);
    }

    /** The keys of which something is kept. */
    Set<Key> keys() {
        return kept.keys();
    }

    /** When a key wants attention. */
    long dueOf(Key key) {
        return kept.dueOf(key);
    }

    /** The keys that changed since this was asked last. */
    Set<Key> changed() {
        Set<Key> told = Set.copyOf(changed);
        changed.clear();
        return told;
    }
}
