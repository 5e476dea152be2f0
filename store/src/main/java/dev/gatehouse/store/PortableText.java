package dev.gatehouse.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

/**
 * Text as both databases keep it. Logs are hostile: PostgreSQL refuses a zero character, neither keeps half a surrogate pair,
 * and an index of PostgreSQL takes no long values.
 */
public final class PortableText {
    /** So many characters fit into an index, whatever they are. */
    private static final int INDEXED = 256;

    private PortableText() {}

    /** Written so that it can be kept, and read back as it was by {@link #original}. */
    public static String stored(String text) {
        return escaped(text, true);
    }

    /** What {@link #stored} was given. */
    public static String original(String stored) {
        if (stored.indexOf('\\') < 0) {
            return stored;
        }
        var text = new StringBuilder(stored.length());
        int at = 0;
        while (at < stored.length()) {
            char c = stored.charAt(at);
            if (c == '\\' && stored.charAt(at + 1) == 'u') {
                text.append((char) Integer.parseInt(stored, at + 2, at + 6, 16));
                at += 6;
            } else {
                text.append(c);
                at += c == '\\' ? 2 : 1;
            }
        }
        return text.toString();
    }

    /** JSON that means the same and can be kept. */
    public static String json(String json) {
        return escaped(json, false);
    }

    /** A key for an index: the text as stored, or its digest where it is long. Two texts never have the same one. */
    public static String key(String text) {
        String stored = stored(text);
        return stored.length() <= INDEXED ? stored : "\\#" + digest(stored.getBytes(StandardCharsets.UTF_8));
    }

    /** Lower case and no longer than an index takes, to find it by. */
    public static String findable(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return clean(lower.length() <= INDEXED ? lower : lower.substring(0, INDEXED));
    }

    /** With a replacement character for each that cannot be kept. */
    public static String clean(String text) {
        if (isKeepable(text)) {
            return text;
        }
        var clean = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            clean.append(isUnkeepable(text, i) ? '\uFFFD' : text.charAt(i));
        }
        return clean.toString();
    }

    /** The SHA-256 of some bytes, in hexadecimal. */
    public static String digest(byte[] bytes) {
        return HexFormat.of().formatHex(sha256().digest(bytes));
    }

    /** A digest to be fed. */
    public static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static String escaped(String text, boolean backslashes) {
        if (isKeepable(text) && !(backslashes && text.indexOf('\\') >= 0)) {
            return text;
        }
        var escaped = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isUnkeepable(text, i)) {
                escaped.append("\\u").append(HexFormat.of().toHexDigits(c));
            } else if (c == '\\' && backslashes) {
                escaped.append("\\\\");
            } else {
                escaped.append(c);
            }
        }
        return escaped.toString();
    }

    /** Whether both databases keep it as it is. */
    public static boolean isKeepable(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c == 0 || Character.isSurrogate(c)) && isUnkeepable(text, i)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isUnkeepable(String text, int at) {
        char c = text.charAt(at);
        if (c == 0) {
            return true;
        }
        if (Character.isHighSurrogate(c)) {
            return at + 1 == text.length() || !Character.isLowSurrogate(text.charAt(at + 1));
        }
        return Character.isLowSurrogate(c) && (at == 0 || !Character.isHighSurrogate(text.charAt(at - 1)));
    }
}
