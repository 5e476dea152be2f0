package dev.gatehouse.lake;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The last event of a page: the next page begins behind it. */
public record Cursor(long time, long location) {
    private static final Pattern TEXT = Pattern.compile("(-?\\d{1,19})\\.(\\d{1,19})");

    /** The cursor as a text that {@link #parse} reads. */
    public String text() {
        return time + "." + location;
    }

    /** The cursor that a text says; empty where it is none. */
    public static Optional<Cursor> parse(String text) {
        Matcher matcher = TEXT.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Cursor(Long.parseLong(matcher.group(1)), Long.parseLong(matcher.group(2))));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
