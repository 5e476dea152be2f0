package dev.gatehouse.sigma;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The lengths of time that correlations write: a number and a unit, {@code s m h d}; some tools also write {@code w M y}. */
final class Timespan {
    private static final Pattern TEXT = Pattern.compile("([0-9]{1,7})([smhdwMy])");
    private static final Duration LONGEST = Duration.ofDays(3660);

    private Timespan() {}

    /** The length, longer than nothing and at most ten years; months have 30 days and years 365. */
    static Optional<Duration> parse(String text) {
        Matcher matcher = TEXT.matcher(text.strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        long number = Long.parseLong(matcher.group(1));
        Duration span = switch (matcher.group(2)) {
            case "s" -> Duration.ofSeconds(number);
            case "m" -> Duration.ofMinutes(number);
            case "h" -> Duration.ofHours(number);
            case "d" -> Duration.ofDays(number);
            case "w" -> Duration.ofDays(7 * number);
            case "M" -> Duration.ofDays(30 * number);
            default -> Duration.ofDays(365 * number);
        };
        return span.isZero() || span.compareTo(LONGEST) > 0 ? Optional.empty() : Optional.of(span);
    }

    /** Whether the unit is one that the specification names. */
    static boolean standard(String text) {
        return "smhd".indexOf(text.strip().charAt(text.strip().length() - 1)) >= 0;
    }
}
