package dev.gatehouse.pim.audit;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.Locale;
import java.util.Optional;

/** Moments and spans of time as Entra writes them: never more than seven digits after the point. */
final class Moments {
    private static final int DIGITS = 7;
    private static final DateTimeFormatter FORM = new DateTimeFormatterBuilder()
            .appendPattern("uuuu-MM-dd'T'HH:mm:ss")
            .appendFraction(ChronoField.NANO_OF_SECOND, 0, DIGITS, true)
            .appendLiteral('Z')
            .toFormatter(Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private Moments() {}

    /** A moment; what is finer than seven digits is left out. */
    static String text(Instant moment) {
        return FORM.format(moment);
    }

    /** A moment, or nothing. */
    static String text(Optional<Instant> moment) {
        return moment.map(Moments::text).orElse("");
    }

    /** A span as {@code 02:00:00} or {@code 1.00:00:00}. */
    static String span(Duration span) {
        String time = String.format(
                Locale.ROOT, "%02d:%02d:%02d", span.toHoursPart(), span.toMinutesPart(), span.toSecondsPart());
        return span.toDaysPart() == 0 ? time : span.toDaysPart() + "." + time;
    }
}
