package dev.gatehouse.connect.export;

import dev.gatehouse.directory.Interval;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.Period;
import java.util.Optional;

/** Reads times and durations as Graph and Azure write them. */
final class Times {
    /** What .NET writes for no time; the hours differ by zone. */
    private static final String NEVER = "0001-01-01";

    private static final int DAYS_OF_YEAR = 365;
    private static final int DAYS_OF_MONTH = 30;

    private Times() {}

    static boolean isNever(String text) {
        return text.startsWith(NEVER);
    }

    static Optional<Instant> instant(String text) {
        if (isNever(text)) {
            return Optional.empty();
        }
        try {
            return Optional.of(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** A duration; a year has 365 days here, a month 30. */
    static Optional<Duration> duration(String text) {
        try {
            return Optional.of(Duration.parse(text));
        } catch (DateTimeException | ArithmeticException e) {
            return period(text);
        }
    }

    private static Optional<Duration> period(String text) {
        try {
            Period period = Period.parse(text);
            return Optional.of(Duration.ofDays((long) DAYS_OF_YEAR * period.getYears()
                    + (long) DAYS_OF_MONTH * period.getMonths()
                    + period.getDays()));
        } catch (DateTimeException | ArithmeticException e) {
            return Optional.empty();
        }
    }

    /** The time between two moments that may be open; empty where it ends before it begins. */
    static Optional<Interval> interval(Optional<Instant> start, Optional<Instant> end) {
        Instant from = start.orElse(Instant.MIN);
        Instant until = end.orElse(Instant.MAX);
        return from.isBefore(until) ? Optional.of(Interval.between(from, until)) : Optional.empty();
    }
}
