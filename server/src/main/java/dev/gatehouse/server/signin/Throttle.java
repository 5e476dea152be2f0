package dev.gatehouse.server.signin;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Lets so many attempts through at once and then one for each interval, for each key by itself. It remembers so many keys; the
 * one that was not used for longest is forgotten first.
 */
public final class Throttle {
    private final int burst;
    private final Duration interval;
    private final Map<String, Instant> fullAt;

    /**
     * Of so many attempts at once.
     *
     * @param keys so many it remembers
     */
    public Throttle(int burst, Duration interval, int keys) {
        this.burst = burst;
        this.interval = interval;
        this.fullAt = new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Instant> eldest) {
                return size() > keys;
            }
        };
    }

    /** Takes an attempt; or says how long to wait for the next, and takes none. */
    public synchronized Optional<Duration> take(String key, Instant now) {
        // What is kept of a key is when all of its attempts will be there again.
        Instant full = fullAt.getOrDefault(key, now);
        Instant limit = now.plus(interval.multipliedBy(burst));
        // Later than the limit it can only be where the clock went back: nobody must wait until it is there again.
        boolean counts = full.isAfter(now) && !full.isAfter(limit);
        Instant after = (counts ? full : now).plus(interval);
        if (after.isAfter(limit)) {
            return Optional.of(Duration.between(limit, after));
        }
        fullAt.put(key, after);
        return Optional.empty();
    }

    /** Gives all attempts of a key back. */
    public synchronized void forget(String key) {
        fullAt.remove(key);
    }
}
