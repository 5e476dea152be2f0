package dev.gatehouse.server.api;

import dev.gatehouse.lake.Cursor;
import dev.gatehouse.server.http.ProblemException;
import dev.gatehouse.server.http.Problems;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads what parameters say; one that is wrong is a problem that names it, and what is allowed. */
public final class Parameters {
    /** The longest text. */
    public static final int LONGEST = 1000;

    private static final int LAST_YEAR = 9999;

    private Parameters() {}

    /** Ends the request, for a parameter is not as it must be. */
    public static ProblemException wrong(String name, String allowed) {
        return Problems.malformed(name + " is " + allowed + ".")
                .with(Map.of("parameter", name, "allowed", allowed))
                .thrown();
    }

    /** A number within bounds. */
    public static int number(String name, String text, int most) {
        try {
            int asked = Integer.parseInt(text);
            if (asked >= 1 && asked <= most) {
                return asked;
            }
        } catch (NumberFormatException e) {
            throw wrong(name, "a number from 1 to " + most);
        }
        throw wrong(name, "a number from 1 to " + most);
    }

    /** Yes or no. */
    public static boolean flag(String name, String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw wrong(name, "true or false");
        };
    }

    /** A time in microseconds since the epoch, or what stands for none. */
    public static long micros(String name, @Nullable String text, long none) {
        return text == null ? none : ChronoUnit.MICROS.between(Instant.EPOCH, time(name, text));
    }

    /** A point in time: a time with its zone, or a day in UTC. */
    public static Instant time(String name, String text) {
        try {
            OffsetDateTime time = text.contains("T")
                    ? OffsetDateTime.parse(text)
                    : LocalDate.parse(text).atStartOfDay().atOffset(ZoneOffset.UTC);
            if (time.getYear() >= 1 && time.getYear() < LAST_YEAR) {
                return time.toInstant();
            }
        } catch (DateTimeException e) {
            throw wrong(name, "a time as 2026-11-01T08:30:00Z or a day as 2026-11-01");
        }
        throw wrong(name, "a time from the year 1 to " + (LAST_YEAR - 1));
    }

    /** A length of time, of a second or more. */
    public static Duration duration(String name, String text) {
        String allowed = "a length of time from PT1S to P3660D, as PT1H or P1D";
        try {
            Duration duration = Duration.parse(text);
            if (duration.compareTo(Duration.ofSeconds(1)) >= 0 && duration.compareTo(Duration.ofDays(3660)) <= 0) {
                return duration;
            }
        } catch (DateTimeException e) {
            throw wrong(name, allowed);
        }
        throw wrong(name, allowed);
    }

    /** A text that is not too long; empty for none. */
    public static String text(String name, @Nullable String text) {
        if (text == null) {
            return "";
        }
        if (text.length() > LONGEST) {
            throw wrong(name, "a text of at most " + LONGEST + " characters");
        }
        return text;
    }

    /** Texts that are neither too many nor too long. */
    public static List<String> texts(String name, List<String> texts, int most) {
        if (texts.size() > most) {
            throw wrong(name, "given at most " + most + " times");
        }
        return texts.stream().map(text -> text(name, text)).toList();
    }

    /** Where a page of events ended. */
    public static Cursor cursor(String name, String text) {
        return Cursor.parse(text).orElseThrow(() -> wrong(name, "the cursor next of a page of this list"));
    }
}
