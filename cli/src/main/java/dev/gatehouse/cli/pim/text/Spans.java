package dev.gatehouse.cli.pim.text;

import java.time.DateTimeException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lengths of time, as people write them: {@code 2h}, {@code 1h30m}, {@code 90d}. */
public final class Spans {
    private static final Pattern WRITTEN = Pattern.compile(
            "(?:(\\d{1,5})\\s*w)?\\s*(?:(\\d{1,5})\\s*d)?\\s*(?:(\\d{1,6})\\s*h)?\\s*(?:(\\d{1,7})\\s*m(?:in)?)?\\s*(?:(\\d{1,8})\\s*s)?");
    private static final int DAYS_OF_A_WEEK = 7;

    private Spans() {}

    /** One that is written so, or as ISO 8601 has it ({@code PT2H}); empty where it is none, or no time at all. */
    public static Optional<Duration> parse(String text) {
        String given = text.strip().toLowerCase(Locale.ROOT);
        try {
            Duration span = given.startsWith("p") ? Duration.parse(given) : written(given);
            return Optional.of(span).filter(Duration::isPositive);
        } catch (DateTimeException | ArithmeticException e) {
            return Optional.empty();
        }
    }

    private static Duration written(String text) {
        Matcher parts = WRITTEN.matcher(text);
        if (!parts.matches()) {
            return Duration.ZERO;
        }
        return Duration.ofDays(number(parts.group(1)) * DAYS_OF_A_WEEK + number(parts.group(2)))
                .plusHours(number(parts.group(3)))
                .plusMinutes(number(parts.group(4)))
                .plusSeconds(number(parts.group(5)));
    }

    private static long number(@org.jspecify.annotations.Nullable String digits) {
        return digits == null ? 0 : Long.parseLong(digits);
    }

    /** As short as it can be written without loss: what {@link #parse} reads again. */
    public static String brief(Duration span) {
        return joined(span, "", new String[] {"d", "h", "m", "s"});
    }

    /** For people to read. */
    public static String human(Duration span) {
        return joined(span, " ", new String[] {" d", " h", " min", " s"});
    }

    /** The same of a text that is a length of time; any other text as it is. */
    public static String human(String text) {
        try {
            return text.startsWith("P") ? human(Duration.parse(text)) : text;
        } catch (DateTimeException e) {
            return text;
        }
    }

    private static String joined(Duration span, String between, String[] units) {
        if (span.isNegative() || span.toNanosPart() != 0) {
            return span.toString();
        }
        long[] numbers = {span.toDays(), span.toHoursPart(), span.toMinutesPart(), span.toSecondsPart()};
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < numbers.length; i++) {
            if (numbers[i] > 0) {
                all.append(all.isEmpty() ? "" : between).append(numbers[i]).append(units[i]);
            }
        }
        return all.isEmpty() ? "0" + units[units.length - 1] : all.toString();
    }
}
