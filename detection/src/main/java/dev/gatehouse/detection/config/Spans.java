package dev.gatehouse.detection.config;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads lengths of time: a whole number with m, h or d behind it. */
final class Spans {
    private static final Pattern SPAN = Pattern.compile("[1-9]\\d{0,5}[mhd]");
    private static final Pattern SECONDS = Pattern.compile("[1-9]\\d{0,4}s");
    private static final Duration LONGEST = Duration.ofDays(3660);

    private Spans() {}

    /** The length that a text says, from a second to a day, also in seconds; empty where it says none. */
    static Optional<Duration> shorter(String text) {
        if (SECONDS.matcher(text).matches()) {
            return Optional.of(Duration.ofSeconds(Long.parseLong(text.substring(0, text.length() - 1))));
        }
        return parse(text).filter(span -> span.compareTo(Duration.ofDays(1)) <= 0);
    }

    /** The length that a text says, from a minute to ten years; empty where it says none. */
    static Optional<Duration> parse(String text) {
        if (!SPAN.matcher(text).matches()) {
            return Optional.empty();
        }
        int last = text.length() - 1;
        long count = Long.parseLong(text.substring(0, last));
        Duration span = switch (text.charAt(last)) {
            case 'm' -> Duration.ofMinutes(count);
            case 'h' -> Duration.ofHours(count);
            default -> Duration.ofDays(count);
        };
        return Optional.of(span).filter(found -> found.compareTo(LONGEST) <= 0);
    }
}
