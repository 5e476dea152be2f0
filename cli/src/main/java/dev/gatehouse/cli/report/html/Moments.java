package dev.gatehouse.cli.report.html;

import dev.gatehouse.sigma.Level;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/** When alerts happened and how severe they were, in little memory: there may be very many. In the order of time. */
final class Moments {
    private static final int FIRST_CAPACITY = 8;
    private static final int SEVERITY_BITS = 3;
    private static final Level[] LEVELS = Level.values();

    private long[] moments = new long[FIRST_CAPACITY];
    private int size;

    /** Reads one. */
    @FunctionalInterface
    interface Reading {
        void moment(long millis, Level severity);
    }

    void add(Instant time, Level severity) {
        if (size == moments.length) {
            moments = Arrays.copyOf(moments, 2 * size);
        }
        moments[size] =
                time.toEpochMilli() << SEVERITY_BITS | Arrays.asList(LEVELS).indexOf(severity);
        size++;
    }

    void each(Reading reading) {
        for (int i = 0; i < size; i++) {
            reading.moment(moments[i] >> SEVERITY_BITS, LEVELS[(int) (moments[i] & ((1 << SEVERITY_BITS) - 1))]);
        }
    }

    Optional<Instant> first() {
        return size == 0 ? Optional.empty() : Optional.of(at(0));
    }

    Optional<Instant> last() {
        return size == 0 ? Optional.empty() : Optional.of(at(size - 1));
    }

    private Instant at(int index) {
        return Instant.ofEpochMilli(moments[index] >> SEVERITY_BITS);
    }
}
