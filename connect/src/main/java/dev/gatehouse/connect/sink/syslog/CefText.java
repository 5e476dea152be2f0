package dev.gatehouse.connect.sink.syslog;

import dev.gatehouse.detection.data.Printable;

/**
 * Texts as the Common Event Format has them ("ArcSight Common Event Format Implementation Standard", version 27, "Character
 * Encoding"): UTF-8, a backslash before pipes of the header, before equals signs of the extension, and before backslashes of
 * both; line breaks only in the extension, and there as {@code \n} and {@code \r}. Other characters without a shape are blanks.
 */
final class CefText {
    private static final String CUT = "…";

    private CefText() {}

    /** A field of the header, of this length at most as it is written. */
    static String header(String text, int most) {
        return written(Printable.of(text, ' ').strip(), most, true);
    }

    /** A value of the extension, of this length at most as it is written. */
    static String value(String text, int most) {
        return written(text.strip(), most, false);
    }

    /** Never cut within what belongs together. */
    private static String written(String text, int most, boolean isHeader) {
        StringBuilder written = new StringBuilder(Math.min(most, text.length() + 16));
        int fits = 0;
        for (int i = 0; i < text.length(); i = text.offsetByCodePoints(i, 1)) {
            if (written.length() <= most - CUT.length()) {
                fits = written.length();
            }
            append(written, text.codePointAt(i), isHeader);
            if (written.length() > most) {
                written.setLength(fits);
                return most < CUT.length() ? "" : written.append(CUT).toString();
            }
        }
        return written.toString();
    }

    private static void append(StringBuilder written, int point, boolean isHeader) {
        switch (point) {
            case '\\' -> written.append("\\\\");
            case '|' -> written.append(isHeader ? "\\|" : "|");
            case '=' -> written.append(isHeader ? "=" : "\\=");
            case '\n' -> written.append("\\n");
            case '\r' -> written.append("\\r");
            default -> written.appendCodePoint(Printable.isShown(point) ? point : ' ');
        }
    }
}
