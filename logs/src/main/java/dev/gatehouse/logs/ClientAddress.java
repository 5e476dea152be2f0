package dev.gatehouse.logs;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/*
 * The unified audit log writes where a client is as `192.0.2.1`, `192.0.2.1:443`, `2001:db8::1`, `[2001:db8::1]:443`,
 * `[192.0.2.1]:443`, `::ffff:192.0.2.1`, `localhost:12345`, or as a host's name. A bare version 6 address has two colons
 * or more, and what follows the last of them is no port.
 */
/** Takes ports and brackets from addresses. */
final class ClientAddress {
    private static final Pattern BRACKETED = Pattern.compile("\\[([^\\[\\]]+)](?::\\d{0,5})?");
    private static final Pattern WITH_PORT = Pattern.compile("([^:\\[\\]]+):\\d{0,5}");
    private static final Pattern MAPPED =
            Pattern.compile("::ffff:(\\d{1,3}(?:\\.\\d{1,3}){3})", Pattern.CASE_INSENSITIVE);

    private ClientAddress() {}

    /** The address alone; empty where the text says that there is none. */
    static String of(String text) {
        String plain = text.strip();
        if (plain.startsWith("<")) {
            return "";
        }
        String bare = inside(WITH_PORT, inside(BRACKETED, plain));
        return inside(MAPPED, bare);
    }

    private static String inside(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.matches() ? matcher.group(1) : text;
    }
}
