package dev.gatehouse.cli.report.html;

import static java.util.stream.Collectors.joining;

import dev.gatehouse.detection.data.Visible;
import dev.gatehouse.sigma.Level;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToLongFunction;

/** Numbers, times and lists as the report says them. */
final class Say {
    /** The severities, the worst first. */
    static final List<Level> WORST_FIRST =
            List.of(Level.CRITICAL, Level.HIGH, Level.MEDIUM, Level.LOW, Level.INFORMATIONAL);

    private static final DateTimeFormatter TIME = format("uuuu-MM-dd HH:mm:ss");
    private static final DateTimeFormatter SHORT = format("d MMMM HH:mm");
    private static final DateTimeFormatter DAY = format("d MMMM uuuu");
    private static final int LONGEST = 400;

    private Say() {}

    private static DateTimeFormatter format(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).withZone(ZoneOffset.UTC);
    }

    static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** A number and what it counts, whose plural has an s. */
    static String count(long number, String what) {
        return number(number) + " " + what + (number == 1 ? "" : "s");
    }

    static String time(Instant time) {
        return TIME.format(time);
    }

    static String time(Optional<Instant> time) {
        return time.map(Say::time).orElse("time unknown");
    }

    /** For sentences: without the year, and without seconds. */
    static String shortTime(Instant time) {
        return SHORT.format(time);
    }

    static String day(Instant time) {
        return DAY.format(time);
    }

    /** From one day to another, or that day. */
    static String days(Instant first, Instant last) {
        return day(first).equals(day(last)) ? day(first) : day(first) + " to " + day(last);
    }

    /** A value of a log, cut where it is very long. */
    static String value(String value) {
        return Visible.of(value, LONGEST);
    }

    static String level(Level level) {
        return level == Level.INFORMATIONAL ? "info" : level.text();
    }

    /** What is in a list of text: {@code a, b and c}. */
    static String list(List<String> parts) {
        if (parts.size() < 2) {
            return String.join("", parts);
        }
        return parts.stream().limit(parts.size() - 1L).collect(joining(", ")) + " and " + parts.getLast();
    }

    /** The numbers of each severity that there is, the worst first. */
    static String severities(ToLongFunction<Level> counts) {
        List<String> parts = new ArrayList<>();
        for (Level level : WORST_FIRST) {
            if (counts.applyAsLong(level) > 0) {
                parts.add(number(counts.applyAsLong(level)) + " " + level.text());
            }
        }
        return list(parts);
    }

    static String bytes(long bytes) {
        if (bytes < 1_000) {
            return bytes + " B";
        }
        return bytes < 1_000_000
                ? String.format(Locale.ROOT, "%.1f kB", bytes / 1e3)
                : String.format(Locale.ROOT, "%,.1f MB", bytes / 1e6);
    }
}
