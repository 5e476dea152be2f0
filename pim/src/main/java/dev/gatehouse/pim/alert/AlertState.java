package dev.gatehouse.pim.alert;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * How an alert is set, and what it found when somebody last looked.
 *
 * @param version grows with each setting; one names that which it was made from
 * @param open the keys of its incidents, each since it was first found
 * @param dismissed those of them that somebody has seen and wants to hear no more of
 */
public record AlertState(
        AlertKind kind,
        long version,
        boolean enabled,
        Thresholds thresholds,
        Map<String, Instant> open,
        Set<String> dismissed) {
    public AlertState {
        requireNonNull(kind, "kind is null");
        requireNonNull(thresholds, "thresholds is null");
        open = Map.copyOf(open);
        dismissed = Set.copyOf(dismissed);
        if (!open.keySet().containsAll(dismissed)) {
            throw new IllegalArgumentException("what was not found was not dismissed");
        }
    }

    /** As it is where nobody set anything. */
    public static AlertState usual(AlertKind kind) {
        return new AlertState(kind, 0, true, kind.usual(), Map.of(), Set.of());
    }

    /** Whether it found something that nobody has dismissed. */
    public boolean isActive() {
        return enabled && dismissed.size() < open.size();
    }

    /** The same, set otherwise; what was found under another setting is found anew. */
    public AlertState set(boolean on, Thresholds other) {
        boolean same = on && other.equals(thresholds);
        return new AlertState(kind, version + 1, on, other, same ? open : Map.of(), same ? dismissed : Set.of());
    }

    /** The same, after somebody looked at a moment. What is gone is forgotten: if it comes back it is new. */
    public AlertState found(Set<String> keys, Instant at) {
        Map<String, Instant> now = new HashMap<>();
        keys.forEach(key -> now.put(key, open.getOrDefault(key, at)));
        Set<String> still = new HashSet<>(dismissed);
        still.retainAll(keys);
        return new AlertState(kind, version, enabled, thresholds, now, still);
    }

    /** The same without what somebody has seen. */
    public AlertState dismissed(Set<String> keys) {
        Set<String> all = new HashSet<>(dismissed);
        all.addAll(keys);
        return new AlertState(kind, version, enabled, thresholds, open, all);
    }
}
