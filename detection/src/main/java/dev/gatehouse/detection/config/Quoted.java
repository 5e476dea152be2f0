package dev.gatehouse.detection.config;

/** What stands in a file, made safe to stand in a message: short, on one line, in quotation marks. */
final class Quoted {
    private static final int LONGEST = 80;

    private Quoted() {}

    static String of(String text) {
        var shown = new StringBuilder();
        text.codePoints().limit(LONGEST).forEach(point -> shown.appendCodePoint(isSafe(point) ? point : '\uFFFD'));
        return '"' + shown.toString() + (text.codePointCount(0, text.length()) > LONGEST ? "…" : "") + '"';
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
