package dev.gatehouse.sigma;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number out of a date such as {@code 2026-05-04T09:41:07Z}, read as it stands: the specification forbids conversions
 * between time zones. Weeks are those of ISO 8601, so that a few days of January are in week 52 or 53.
 */
enum TimePart {
    MINUTE,
    HOUR,
    DAY,
    WEEK,
    MONTH,
    YEAR;

    private static final int LONGEST = 64;
    private static final Pattern DATE =
            Pattern.compile("([0-9]{4})-([0-9]{2})-([0-9]{2})(?:[Tt ]([0-9]{2}):([0-9]{2}).*)?");

    /** The part of the date that the text spells, or empty where it spells none or has no time of day. */
    OptionalInt of(String text) {
        if (text.length() > LONGEST) {
            return OptionalInt.empty();
        }
        Matcher matcher = DATE.matcher(text);
        if (!matcher.matches()) {
            return OptionalInt.empty();
        }
        return switch (this) {
            case MINUTE -> number(matcher.group(5));
            case HOUR -> number(matcher.group(4));
            case DAY -> number(matcher.group(3));
            case MONTH -> number(matcher.group(2));
            case YEAR -> number(matcher.group(1));
            case WEEK -> week(matcher);
        };
    }

    String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    private static OptionalInt number(@org.jspecify.annotations.Nullable String digits) {
        return digits == null ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(digits));
    }

    private static OptionalInt week(Matcher matcher) {
        try {
            LocalDate date = LocalDate.parse(matcher.group(1) + "-" + matcher.group(2) + "-" + matcher.group(3));
            return OptionalInt.of(date.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
        } catch (DateTimeException e) {
            return OptionalInt.empty();
        }
    }
}
