package dev.gatehouse.bench.scan;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads from a JVM's collection log how full its heap was. */
final class GcLog {
    private static final Pattern PAUSE = Pattern.compile("\\b(\\d+)([KMG])->(\\d+)([KMG])\\((\\d+)([KMG])\\)");

    private GcLog() {}

    /** The most that was in use before a collection and after one, in megabytes. */
    static Heap peak(Stream<String> lines) {
        long[] peaks = new long[2];
        lines.forEach(line -> {
            Matcher pause = PAUSE.matcher(line);
            while (pause.find()) {
                peaks[0] = Math.max(peaks[0], kilobytes(pause.group(1), pause.group(2)));
                peaks[1] = Math.max(peaks[1], kilobytes(pause.group(3), pause.group(4)));
            }
        });
        return new Heap(peaks[0] >> 10, peaks[1] >> 10);
    }

    /** How full a heap was, in megabytes: at most, and at most right after a collection. */
    record Heap(long used, long live) {}

    private static long kilobytes(String number, String unit) {
        long value = Long.parseLong(number);
        return switch (unit) {
            case "G" -> value << 20;
            case "M" -> value << 10;
            default -> value;
        };
    }
}
