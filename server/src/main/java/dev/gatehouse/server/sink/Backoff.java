package dev.gatehouse.server.sink;

import java.time.Duration;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** How long a sink is left alone after it failed so many times in a row. */
final class Backoff {
    private static final Duration FIRST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofMinutes(5);
    private static final Duration LONGEST_ASKED = Duration.ofHours(1);
    private static final int DOUBLINGS = 9;

    private final RandomGenerator random;

    Backoff(RandomGenerator random) {
        this.random = random;
    }

    /**
     * Twice as long each time, up to five minutes, and between half and all of it by chance, so that many senders do not come back at
     * once; never less than the receiver asks for, up to an hour.
     *
     * @param failures how many times in a row it failed, from 1
     */
    Duration after(int failures, Optional<Duration> asked) {
        Duration most = FIRST.multipliedBy(1L << Math.min(failures - 1, DOUBLINGS));
        Duration whole = most.compareTo(LONGEST) < 0 ? most : LONGEST;
        Duration some = Duration.ofMillis(random.nextLong(whole.toMillis() / 2, whole.toMillis() + 1));
        Duration least = asked.orElse(Duration.ZERO);
        Duration wanted = least.compareTo(LONGEST_ASKED) < 0 ? least : LONGEST_ASKED;
        return some.compareTo(wanted) < 0 ? wanted : some;
    }
}
