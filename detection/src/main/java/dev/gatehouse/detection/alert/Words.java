package dev.gatehouse.detection.alert;

import java.time.Duration;
import java.util.Locale;

/** Numbers and lengths of time as people say them. */
public final class Words {
    private Words() {}

    /** Whole numbers without decimals, others with two. */
    public static String number(double number) {
        return number == Math.rint(number) && Math.abs(number) < 1e15
                ? Long.toString((long) number)
                : String.format(Locale.ROOT, "%.2f", number);
    }

    /** The length in the largest unit that it has two of, or one exactly; rounded down. */
    public static String duration(Duration length) {
        long seconds = length.toSeconds();
        if (seconds < 1) {
            return "less than a second";
        }
        return unit(
                seconds,
                86_400,
                "day",
                unit(seconds, 3_600, "hour", unit(seconds, 60, "minute", count(seconds, "second"))));
    }

    private static String unit(long seconds, long size, String name, String smaller) {
        boolean fits = seconds >= 2 * size || seconds == size;
        return fits ? count(seconds / size, name) : smaller;
    }

    private static String count(long number, String name) {
        return number + " " + name + (number == 1 ? "" : "s");
    }
}
