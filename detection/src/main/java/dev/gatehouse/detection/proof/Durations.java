package dev.gatehouse.detection.proof;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads spans of time as Sigma writes them: {@code 30s}, {@code 5m}, {@code 2h}, {@code 1d}. */
final class Durations {
    static final String EXPECTED = "a whole number with s, m, h or d behind it, such as 5m";

    private static final Pattern SPAN = Pattern.compile("(\\d{1,6})([smhd])");

    private Durations() {}

    static Optional<Duration> parse(String text) {
        Matcher span = SPAN.matcher(text.strip());
        if (!span.matches()) {
            return Optional.empty();
        }
        long count = Long.parseLong(span.group(1));
        return Optional.of(
                switch (span.group(2)) {
                    case "s" -> Duration.ofSeconds(count);
                    case "m" -> Duration.ofMinutes(count);
                    case "h" -> Duration.ofHours(count);
                    default -> Duration.ofDays(count);
                });
    }
}
