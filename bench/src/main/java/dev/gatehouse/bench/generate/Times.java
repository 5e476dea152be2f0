package dev.gatehouse.bench.generate;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** The spellings of a time that the shapes use. */
final class Times {
    private static final DateTimeFormatter SECONDS = utc("yyyy-MM-dd'T'HH:mm:ss'Z'");
    private static final DateTimeFormatter TICKS = utc("yyyy-MM-dd'T'HH:mm:ss.SSSSSSS'Z'");
    private static final DateTimeFormatter OFFSET = utc("yyyy-MM-dd'T'HH:mm:ss.SSSSSSS'+00:00'");
    private static final DateTimeFormatter AMERICAN = utc("M/d/yyyy h:mm:ss a");
    private static final DateTimeFormatter SHORT = utc("EEE d MMM HH:mm:ss");

    private Times() {}

    /** {@code 2026-05-12T22:41:07Z}. */
    static String seconds(Instant time) {
        return SECONDS.format(time);
    }

    /** {@code 2026-05-12T22:41:07.1234567Z}. */
    static String ticks(Instant time) {
        return TICKS.format(time);
    }

    /** {@code 2026-05-12T22:41:07.1234567+00:00}. */
    static String offset(Instant time) {
        return OFFSET.format(time);
    }

    /** {@code 5/12/2026 10:41:07 PM}, which is how risk records are stamped. */
    static String american(Instant time) {
        return AMERICAN.format(time);
    }

    /** {@code Tue 12 May 22:41:07}, for readers. */
    static String day(Instant time) {
        return SHORT.format(time);
    }

    /** The day in UTC. */
    static LocalDate date(Instant time) {
        return LocalDate.ofInstant(time, ZoneOffset.UTC);
    }

    private static DateTimeFormatter utc(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).withZone(ZoneOffset.UTC);
    }
}
