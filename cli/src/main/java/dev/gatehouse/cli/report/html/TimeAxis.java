package dev.gatehouse.cli.report.html;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A stretch of time, and where its moments lie between the left and the right of a picture.
 *
 * @param from in milliseconds since the epoch
 * @param to later than {@code from}
 */
record TimeAxis(long from, long to, double left, double right) {
    private static final int MOST_TICKS = 8;
    private static final double ROOM = 12;
    private static final long HOUR = Duration.ofHours(1).toMillis();
    private static final long DAY = Duration.ofDays(1).toMillis();
    private static final long[] STEPS = {
        HOUR / 60,
        HOUR / 12,
        HOUR / 4,
        HOUR,
        3 * HOUR,
        6 * HOUR,
        12 * HOUR,
        DAY,
        2 * DAY,
        7 * DAY,
        14 * DAY,
        30 * DAY,
        90 * DAY,
        365 * DAY,
        3650 * DAY,
        36_500 * DAY
    };

    /** A moment with a label. */
    record Tick(long millis, String label) {}

    /** From the first moment to the last, with some room at both ends. */
    static TimeAxis of(long first, long last, double left, double right) {
        long room = Math.max(HOUR / 4, (last - first) / 50);
        return new TimeAxis(first - room, last + room, left, right);
    }

    double x(long millis) {
        return left + (right - left) * (millis - from) / (to - from);
    }

    /** Where the axis is labelled: at full minutes, hours or days, not too near its ends. */
    List<Tick> ticks() {
        long step = step();
        DateTimeFormatter format =
                DateTimeFormatter.ofPattern(pattern(step), Locale.ENGLISH).withZone(ZoneOffset.UTC);
        List<Tick> ticks = new ArrayList<>();
        for (long at = Math.ceilDiv(from, step) * step; at <= to; at += step) {
            if (right - x(at) > ROOM && x(at) - left > ROOM) {
                ticks.add(new Tick(at, format.format(Instant.ofEpochMilli(at))));
            }
        }
        return ticks;
    }

    private long step() {
        for (long step : STEPS) {
            if ((to - from) / step < MOST_TICKS) {
                return step;
            }
        }
        return (to - from) / MOST_TICKS;
    }

    private static String pattern(long step) {
        if (step < DAY) {
            return "d MMM HH:mm";
        }
        return step < 90 * DAY ? "d MMM" : "MMM uuuu";
    }
}
