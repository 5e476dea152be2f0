package dev.gatehouse.detection.watch;

import static java.util.Objects.requireNonNull;

import dev.gatehouse.detection.event.FoldKey;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;

/**
 * The matches of a community rule for one principal on one day: one alert, which shows the earliest. Of very many only the
 * earliest are known one by one, and the others are a number. For one thread.
 */
final class Fold {
    /** How many events are known one by one. */
    static final int MOST_KNOWN = 1000;

    private final FoldKey key;
    private final TreeSet<Occurred> known = new TreeSet<>();
    private long others;
    private long last = Long.MIN_VALUE;
    private Optional<UUID> told = Optional.empty();

    /** An event: of those of one time the one with the least fingerprint comes first. */
    record Occurred(long time, long identity, long location) implements Comparable<Occurred> {
        @Override
        public int compareTo(Occurred other) {
            int byTime = Long.compare(time, other.time);
            return byTime != 0 ? byTime : Long.compareUnsigned(identity, other.identity);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Occurred occurred && compareTo(occurred) == 0;
        }

        @Override
        public int hashCode() {
            return Long.hashCode(identity);
        }
    }

    Fold(FoldKey key) {
        this.key = requireNonNull(key, "key is null");
    }

    /** Puts back what was kept once. */
    void restore(long otherEvents, long lastTime, Optional<UUID> toldAs) {
        others = otherEvents;
        last = lastTime;
        told = toldAs;
    }

    FoldKey key() {
        return key;
    }

    void add(Occurred occurred) {
        last = Math.max(last, occurred.time());
        boolean fresh = known.add(occurred);
        if (fresh && known.size() > MOST_KNOWN) {
            known.pollLast();
            others++;
        }
    }

    void remove(Occurred occurred) {
        if (!known.remove(occurred) && others > 0) {
            others--;
        }
    }

    boolean isEmpty() {
        return known.isEmpty();
    }

    Occurred first() {
        return known.first();
    }

    SortedSet<Occurred> known() {
        return known;
    }

    long others() {
        return others;
    }

    /** The time of the latest event, microseconds since the epoch. */
    long last() {
        return others > 0 || known.isEmpty() ? last : known.last().time();
    }

    /** How many events there are. */
    long events() {
        return known.size() + others;
    }

    /** The id of the alert that was told last. */
    Optional<UUID> told() {
        return told;
    }

    void telling(Optional<UUID> id) {
        told = id;
    }
}
