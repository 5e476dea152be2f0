package dev.gatehouse.server.watch;

import dev.gatehouse.detection.watch.Seen;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Remembers for three days which events were seen, in memory: about 32 bytes each. At a start it is filled from the lake. For
 * one thread.
 */
final class SeenIds implements Seen {
    /** How long an event is known again. */
    static final Duration KEPT = Duration.ofDays(3);

    private final Deque<Day> days = new ArrayDeque<>();

    private record Day(long number, LongMap first) {}

    SeenIds(Instant now) {
        days.addFirst(new Day(number(now), new LongMap()));
    }

    /** Begins a new day where it is one, and forgets those that lie back further than events are known again. */
    void turn(Instant now) {
        long number = number(now);
        if (number > days.getFirst().number()) {
            days.addFirst(new Day(number, new LongMap()));
        }
        while (days.getLast().number() < number - KEPT.toDays()) {
            days.removeLast();
        }
    }

    @Override
    public long first(long identity, long location) {
        for (Day day : days) {
            long known = day.first().get(identity);
            if (known != LongMap.NONE) {
                return known;
            }
        }
        days.getFirst().first().put(identity, location);
        return location;
    }

    /** Takes what was seen before the start: of an event the earliest place counts. */
    void restore(long identity, long location) {
        long known = days.getFirst().first().get(identity);
        if (known == LongMap.NONE || location < known) {
            days.getFirst().first().put(identity, location);
        }
    }

    /** How many events are known. */
    long size() {
        return days.stream().mapToLong(day -> day.first().size()).sum();
    }

    private static long number(Instant now) {
        return Math.floorDiv(
                ChronoUnit.SECONDS.between(Instant.EPOCH, now),
                Duration.ofDays(1).toSeconds());
    }
}
