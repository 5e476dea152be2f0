package dev.gatehouse.detection.data;

import java.util.Locale;

/** Makes visible what text from logs would hide in a report: logs are hostile, and every character of theirs is evidence. */
public final class Visible {
    private static final int PICTURES = 0x2400;
    private static final int DELETE_PICTURE = 0x2421;
    private static final int DELETE = 0x7F;

    private Visible() {}

    /**
     * The text with a picture of each control character ({@code ␊} for a line break), and {@code [U+202E]} for whatever
     * else has no shape of its own: direction overrides, zero-width characters, lone surrogates, and the like.
     */
    public static String of(String text) {
        if (text.codePoints().allMatch(Visible::hasShape)) {
            return text;
        }
        StringBuilder visible = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(point -> append(visible, point));
        return visible.toString();
    }

    /** The same of at most so many characters, with an ellipsis and the number of the others. */
    public static String of(String text, int most) {
        int points = text.codePointCount(0, text.length());
        return points <= most
                ? of(text)
                : of(text.substring(0, text.offsetByCodePoints(0, most))) + "… (" + (points - most)
                        + " more characters)";
    }

    private static void append(StringBuilder visible, int point) {
        if (hasShape(point)) {
            visible.appendCodePoint(point);
        } else if (point < ' ') {
            visible.appendCodePoint(PICTURES + point);
        } else if (point == DELETE) {
            visible.appendCodePoint(DELETE_PICTURE);
        } else {
            visible.append(String.format(Locale.ROOT, "[U+%04X]", point));
        }
    }

    private static boolean hasShape(int point) {
        return Printable.isShown(point) && Character.getType(point) != Character.PRIVATE_USE;
    }
}
