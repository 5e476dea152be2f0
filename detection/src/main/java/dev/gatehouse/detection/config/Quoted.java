package dev.gatehouse.detection.config;

import dev.gatehouse.detection.data.Printable;

/** What stands in a file, made safe to stand in a message: short, on one line, in quotation marks. */
final class Quoted {
    private static final int LONGEST = 80;

    private Quoted() {}

    /** The text in quotation marks, cut where it is long. */
    static String of(String text) {
        boolean cut = text.codePointCount(0, text.length()) > LONGEST;
        return '"' + safe(cut ? text.substring(0, text.offsetByCodePoints(0, LONGEST)) : text) + (cut ? "…" : "") + '"';
    }

    /** The text with a sign in place of every character that could break a line or turn its direction. */
    static String safe(String text) {
        return Printable.of(text, '\uFFFD');
    }
}
