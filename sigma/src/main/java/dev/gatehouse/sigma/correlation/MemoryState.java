package dev.gatehouse.sigma.correlation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Keeps the state of correlations in memory. */
public final class MemoryState implements KeyedState {
    private final Map<Key, Kept> kept = new HashMap<>();
    private final TreeMap<Long, Set<Key>> byDue = new TreeMap<>();

    private record Kept(KeyState state, long due) {}

    @Override
    public Optional<KeyState> get(Key key) {
        return Optional.ofNullable(kept.get(key)).map(Kept::state);
    }

    @Override
    public void put(Key key, KeyState state, long due) {
        remove(key);
        kept.put(key, new Kept(state, due));
        byDue.computeIfAbsent(due, any -> new LinkedHashSet<>()).add(key);
    }

    @Override
    public void remove(Key key) {
        Kept before = kept.remove(key);
        if (before != null) {
            byDue.computeIfPresent(before.due(), (any, keys) -> {
                keys.remove(key);
                return keys.isEmpty() ? null : keys;
            });
        }
    }

    @Override
    public List<Key> due(long watermark) {
        List<Key> due = new ArrayList<>();
        byDue.headMap(watermark, true).values().forEach((Collection<Key> keys) -> due.addAll(keys));
        return due;
    }

    /** When a key wants attention; never, if it is not kept. */
    public long dueOf(Key key) {
        return Optional.ofNullable(kept.get(key)).map(Kept::due).orElse(Long.MAX_VALUE);
    }

    /** The keys of which something is kept, while nothing else is done with it. */
    public Set<Key> keys() {
        return Collections.unmodifiableSet(kept.keySet());
    }

    /** How many keys there are. */
    public int size() {
        return kept.size();
    }
}
