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
        Optional<Duration> wait = untilNext(key, now);
        if (wait.isEmpty()) {
            fullAt.put(key, after(key, now));
        }
        return wait;
    }

    /** How long to wait for the next attempt; empty where there is one now. It takes none. */
    public synchronized Optional<Duration> untilNext(String key, Instant now) {
        Duration wait = Duration.between(limit(now), after(key, now));
        return wait.isPositive() ? Optional.of(wait) : Optional.empty();
    }

    /** When all attempts of a key would be there again after another one: that is what is kept of it. */
    private Instant after(String key, Instant now) {
        Instant full = fullAt.getOrDefault(key, now);
        // Later than the limit it can only be where the clock went back: nobody must wait until it is there again.
        boolean counts = full.isAfter(now) && !full.isAfter(limit(now));
        return (counts ? full : now).plus(interval);
    }

    private Instant limit(Instant now) {
        return now.plus(interval.multipliedBy(burst));
    }

    /** Gives all attempts of a key back. */
    synchronized void forget(String key) {
        fullAt.remove(key);
    }
}
