package dev.gatehouse.cli.pim.review;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How often a review is held, as people write it: "week", "2 weeks", "month", "quarter", "year".
 *
 * @param months whether months are counted, else weeks
 */
record Every(boolean months, int interval) {
    private static final Pattern WRITTEN = Pattern.compile("(?:(\\d{1,3})\\s*)?(week|month|quarter|year)s?");
    private static final int QUARTER = 3;
    private static final int YEAR = 12;

    /** One that is written so; empty where it is none. */
    static Optional<Every> parse(String text) {
        Matcher parts = WRITTEN.matcher(text.strip().toLowerCase(Locale.ROOT));
        if (!parts.matches()) {
            return Optional.empty();
        }
        int many = parts.group(1) == null ? 1 : Integer.parseInt(parts.group(1));
        Every every = switch (parts.group(2)) {
            case "week" -> new Every(false, many);
            case "month" -> new Every(true, many);
            case "quarter" -> new Every(true, QUARTER * many);
            default -> new Every(true, YEAR * many);
        };
        return Optional.of(every).filter(one -> one.interval > 0);
    }

    /** The word of the server's. */
    String type() {
        return months ? "absoluteMonthly" : "weekly";
    }
}
