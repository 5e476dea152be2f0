package dev.gatehouse.detection.watch;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.detection.event.FoldKey;
import dev.gatehouse.sigma.correlation.Entry;
import dev.gatehouse.sigma.correlation.Keyed;
import java.util.List;
import java.util.Optional;

/**
 * A rule that holds for an event, and what that means.
 *
 * @param entries for correlations that refer to it
 * @param hit for an alert on the event
 * @param fold for an alert on all such events of a principal and day
 */
record Held(int rule, List<Keyed> entries, Optional<Hit> hit, Optional<Folded> fold) {
    /** An event among those of a principal and day. */
    record Folded(FoldKey key, Fold.Occurred occurred) {}

    Held {
        entries = List.copyOf(entries);
        requireNonNull(hit, "hit is null");
        requireNonNull(fold, "fold is null");
    }

    /** Whether it means the same, down to the values that correlations measure. */
    boolean means(Held other) {
        return rule == other.rule
                && hit.equals(other.hit)
                && fold.equals(other.fold)
                && entries.equals(other.entries)
                && values().equals(other.values());
    }

    private List<Object> values() {
        return entries.stream()
                .map(Keyed::entry)
                .map(Entry::values)
                .<Object>map(any -> any)
                .toList();
    }
}
