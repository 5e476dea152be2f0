package dev.gatehouse.directory.posture;

import java.time.Duration;

/** Lengths of time, in words and in requests. */
final class Durations {
    private static final long HOUR = 60;
    private static final long DAY = 24 * HOUR;

    private Durations() {}

    /** As {@code 8 hours} or {@code 180 days}, in the largest unit of which it has at least two, and no rest. */
    static String words(Duration duration) {
        long minutes = duration.toMinutes();
        if (minutes % DAY == 0 && minutes > DAY) {
            return minutes / DAY + " days";
        }
        if (minutes % HOUR == 0) {
            return minutes == HOUR ? "1 hour" : minutes / HOUR + " hours";
        }
        return minutes == 1 ? "1 minute" : minutes + " minutes";
    }

    /** As role settings write it: days as {@code P180D}, anything shorter as {@code PT8H}. */
    static String iso(Duration duration) {
        boolean days =
                duration.compareTo(Duration.ofDays(1)) > 0 && duration.equals(Duration.ofDays(duration.toDays()));
        return days ? "P" + duration.toDays() + "D" : duration.toString();
    }
}
