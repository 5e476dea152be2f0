package dev.gatehouse.server.graph;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lengths of time in ISO 8601 as Graph's bodies have them: weeks, days, hours, minutes and seconds. */
public final class Lengths {
    /** What a text must be that {@link #read} takes, to be said behind the name of a property. */
    public static final String FORM =
            "must be a length of time in weeks, days, hours, minutes and seconds, as P2W, P365D"
                    + " or PT8H; months and years are not all of the same length, and not supported";

    private static final Pattern SHAPE = Pattern.compile("P(?=.)([^T+-]*)(T[^+-]*)?", Pattern.CASE_INSENSITIVE);

    private Lengths() {}

    /** What a text says; empty where it is no length of time, is less than nothing, or has months or years. */
    public static Optional<Duration> read(String text) {
        Matcher parts = SHAPE.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        try {
            Period date = parts.group(1).isEmpty() ? Period.ZERO : Period.parse("P" + parts.group(1));
            Duration time = parts.group(2) == null ? Duration.ZERO : Duration.parse("P" + parts.group(2));
            return date.toTotalMonths() == 0
                    ? Optional.of(Duration.ofDays(date.get(ChronoUnit.DAYS)).plus(time))
                    : Optional.empty();
        } catch (DateTimeException | ArithmeticException e) { // no such form, or longer than can be counted
            return Optional.empty();
        }
    }

    /** As Entra writes it: several whole days as days. */
    public static String text(Duration length) {
        boolean whole = length.equals(Duration.ofDays(length.toDays())) && length.toDays() > 1;
        return whole ? "P" + length.toDays() + "D" : length.toString();
    }
}
