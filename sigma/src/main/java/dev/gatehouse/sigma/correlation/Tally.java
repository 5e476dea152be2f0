package dev.gatehouse.sigma.correlation;

import java.util.Map;

/** Counts that go up and down. */
final class Tally {
    private Tally() {}

    static <K> void add(Map<K, Integer> counts, K key) {
        counts.merge(key, 1, Integer::sum);
    }

    static <K> void remove(Map<K, Integer> counts, K key) {
        counts.computeIfPresent(key, (any, count) -> count == 1 ? null : count - 1);
    }
}
