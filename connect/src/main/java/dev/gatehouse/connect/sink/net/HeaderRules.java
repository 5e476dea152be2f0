package dev.gatehouse.connect.sink.net;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What may be a header (RFC 9110, section 5): nothing in one may end its line and begin another. */
public final class HeaderRules {
    private static final Pattern NAME = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]{1,100}");
    private static final Pattern VALUE = Pattern.compile("[\\x21-\\x7e]([\\x20-\\x7e]*[\\x21-\\x7e])?");

    /** Which HTTP itself needs. */
    private static final Set<String> OWNED = Set.of(
            "host",
            "connection",
            "content-length",
            "content-type",
            "content-encoding",
            "transfer-encoding",
            "te",
            "trailer",
            "upgrade",
            "expect",
            "keep-alive",
            "accept-encoding",
            "proxy-connection",
            "proxy-authorization");

    private HeaderRules() {}

    /**
     * The name itself.
     *
     * @throws IllegalArgumentException where it is none
     */
    public static String name(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("a header's name is of letters, digits and hyphens, such as X-Team");
        }
        return name;
    }

    /**
     * The value itself.
     *
     * @throws IllegalArgumentException where it is none, without saying it: it may be a secret
     */
    public static String value(String name, String value) {
        if (!VALUE.matcher(value).matches()) {
            throw new IllegalArgumentException("header " + name
                    + " is empty, or has a character that is not printable ASCII, or a blank at an end");
        }
        return value;
    }

    /** Whether HTTP sets it itself. */
    public static boolean isOwned(String name) {
        return OWNED.contains(name.toLowerCase(Locale.ROOT));
    }
}
