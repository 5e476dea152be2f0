package dev.gatehouse.detection.config;

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
        var shown = new StringBuilder();
        text.codePoints().forEach(point -> shown.appendCodePoint(isSafe(point) ? point : '\uFFFD'));
        return shown.toString();
    }

    private static boolean isSafe(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE,
                    Character.UNASSIGNED -> false;
            default -> true;
        };
    }
}
