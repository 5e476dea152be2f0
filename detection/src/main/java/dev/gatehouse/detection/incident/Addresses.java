package dev.gatehouse.detection.incident;

import java.util.Locale;

/** Addresses as logs write them: some with a port. */
final class Addresses {
    private Addresses() {}

    /** The address in lower case, without a port and the brackets that go with one. */
    static String plain(String address) {
        String text = address.toLowerCase(Locale.ROOT);
        if (text.startsWith("[") && text.indexOf(']') > 0) {
            return text.substring(1, text.indexOf(']'));
        }
        int colon = text.indexOf(':');
        return colon > 0 && colon == text.lastIndexOf(':') ? text.substring(0, colon) : text;
    }
}
