package dev.gatehouse.sigma.correlation;

import java.util.List;
import java.util.Optional;

/** Keeps the state in memory as a database would: each state is written, and read again when it is asked for. */
final class WrittenState implements KeyedState {
    private final MemoryState kept = new MemoryState();

    @Override
    public Optional<KeyState> get(Key key) {
        return kept.get(key);
    }

    @Override
    public void put(Key key, KeyState state, long due) {
        kept.put(key, KeyStateCodec.read(KeyStateCodec.write(state)), due);
    }

    @Override
    public void remove(Key key) {
        kept.remove(key);
    }

    @Override
    public List<Key> due(long watermark) {
        return kept.due(watermark);
    }

    int size() {
        return kept.size();
    }
}
