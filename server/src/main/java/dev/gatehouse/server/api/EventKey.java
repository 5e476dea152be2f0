package dev.gatehouse.server.api;

import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What names an event for good, though its records may be joined and moved. */
record EventKey(long identity, long location) {
    private static final Pattern TEXT = Pattern.compile("([0-9a-f]{16})-(\\d{1,18})");

    /** The key as a text that {@link #parse} reads. */
    String text() {
        return HexFormat.of().toHexDigits(identity) + "-" + location;
    }

    /** The key that a text says; empty where it is none. */
    static Optional<EventKey> parse(String text) {
        Matcher matcher = TEXT.matcher(text);
        return matcher.matches()
                ? Optional.of(
                        new EventKey(HexFormat.fromHexDigitsToLong(matcher.group(1)), Long.parseLong(matcher.group(2))))
                : Optional.empty();
    }
}
