package dev.gatehouse.sigma.correlation;

import java.util.List;
import java.util.Optional;

/** Where a {@link Correlator} keeps what it knows of each key. For one thread. */
public interface KeyedState {
    /** What is kept of a key. */
    Optional<KeyState> get(Key key);

    /**
     * Keeps something of a key in place of what was kept.
     *
     * @param due the watermark at which the key wants attention, in microseconds since the epoch
     */
    void put(Key key, KeyState state, long due);

    /** Forgets a key. */
    void remove(Key key);

    /** The keys that want attention when the watermark is there, in an order that is the same for the same contents. */
    List<Key> due(long watermark);
}
